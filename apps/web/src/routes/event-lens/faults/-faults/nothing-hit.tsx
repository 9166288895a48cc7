import { ButtonLink } from '../../../../design/button-link.js';
import type { OnInService } from '../../../../lens/workshop/workshops.js';
import classes from './nothing-hit.module.css';

export function NothingHit({ on }: { on: readonly OnInService[] }) {
  return (
    <div className={classes.none}>
      <h2>{on.length === 0 ? 'Nothing is broken' : 'Nothing has been hit yet'}</h2>
      <p>
        {on.length === 0
          ? 'Switch something on, and then buy something in another tab: what it does to that appears here.'
          : 'Buy something in another tab: what is on does its work as soon as something happens in that service.'}
      </p>
      <ButtonLink to="/" target="_blank">
        Open the shop in another tab
      </ButtonLink>
    </div>
  );
}
