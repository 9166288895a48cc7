import { ColourSchemeButton } from '../../../design/colour-scheme-button.js';
import { NavigationDrawer } from './navigation-drawer.js';
import { Person } from './person.js';
import classes from './top-bar.module.css';

export function TopBar() {
  return (
    <header className={classes.bar}>
      <div className={classes.menu}>
        <NavigationDrawer />
        <img src="/favicon.svg" alt="" width={28} height={28} />
        <span>Back office</span>
      </div>
      <ColourSchemeButton />
      <Person />
    </header>
  );
}
