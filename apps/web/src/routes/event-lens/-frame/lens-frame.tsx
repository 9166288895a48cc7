import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { aboutQuery } from '../../../api/about-query.js';
import { ColourSchemeButton } from '../../../design/colour-scheme-button.js';
import { Logo } from '../../../design/logo.js';
import { SkipLink } from '../../../design/skip-link.js';
import classes from './lens-frame.module.css';
import { WorkshopBanner } from './workshop-banner.js';

export function LensFrame({ children }: { children: ReactNode }) {
  const { data: about } = useQuery(aboutQuery);
  return (
    <div className={classes.frame}>
      <SkipLink />
      <header className={classes.bar}>
        <Link to="/" className={classes.home} aria-label="Tradewind, start of the shop">
          <Logo />
        </Link>
        <span className={classes.name}>Event Lens</span>
        <nav aria-label="Event Lens" className={classes.tabs}>
          <Link to="/event-lens" activeOptions={{ exact: true, includeSearch: false }}>
            Live
          </Link>
          <Link to="/event-lens/map">Map</Link>
          <Link to="/event-lens/processes">Processes</Link>
          <Link to="/event-lens/faults">Faults</Link>
          <Link to="/event-lens/tour">Tour</Link>
        </nav>
        {about?.insightIsOpen && <span className={classes.open}>Open to everybody</span>}
        <ColourSchemeButton />
      </header>
      <WorkshopBanner />
      <main id="main" className={classes.main} tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
