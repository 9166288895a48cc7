import { Link } from '@tanstack/react-router';
import { BasketButton } from '../../../basket/basket-button.js';
import { SearchBox } from '../../../catalog/search-box.js';
import { ColourSchemeButton } from '../../../design/colour-scheme-button.js';
import { Logo } from '../../../design/logo.js';
import { AccountMenu } from '../../../session/account-menu.js';
import { CategoryBar } from './category-bar.js';
import classes from './header.module.css';

export function Header() {
  return (
    <header className={classes.header}>
      <div className={classes.bar}>
        <Link to="/" className={classes.home} aria-label="Tradewind, to the goods">
          <Logo />
        </Link>
        <SearchBox />
        <div className={classes.actions}>
          <ColourSchemeButton />
          <AccountMenu />
          <BasketButton />
        </div>
      </div>
      <CategoryBar />
    </header>
  );
}
