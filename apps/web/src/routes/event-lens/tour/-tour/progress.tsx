import { Link } from '@tanstack/react-router';
import type { Tour } from '../../../../lens/tour/tour.js';
import classes from './progress.module.css';

/** All steps of the tour, and where somebody is. */
export function Progress({ tour, place }: { tour: Tour; place: number }) {
  return (
    <nav aria-label="Steps of the tour">
      <ol className={classes.steps}>
        {tour.map(({ id, label }, number) => (
          <li key={id} data-state={number < place ? 'done' : number === place ? 'here' : 'ahead'}>
            <Link
              from="/event-lens/tour/"
              to="/event-lens/tour"
              search={(before) => ({ ...before, step: id })}
              aria-current={number === place ? 'step' : undefined}
            >
              <span className={classes.number} aria-hidden>
                {number < place ? '✓' : number + 1}
              </span>
              <span className={classes.label}>{label}</span>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
