import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Logo } from '../../../design/logo.js';
import { SkipLink } from '../../../design/skip-link.js';
import classes from './frame.module.css';
import { Navigation } from './navigation.js';
import { TopBar } from './top-bar.js';

export function Frame({ children }: { children: ReactNode }) {
  return (
    <div className={classes.frame}>
      <SkipLink />
      <aside className={classes.side} aria-label="Side bar">
        <Link to="/back-office" className={classes.home} aria-label="Tradewind, start of the back office">
          <Logo />
        </Link>
        <Navigation />
      </aside>
      <div className={classes.rest}>
        <TopBar />
        <main id="main" className={classes.main} tabIndex={-1}>
          {children}
        </main>
      </div>
    </div>
  );
}
