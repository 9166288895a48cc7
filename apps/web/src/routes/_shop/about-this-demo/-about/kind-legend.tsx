import { kinds } from './kinds.js';
import classes from './purchase-picture.module.css';

export function KindLegend() {
  return (
    <ul className={classes.legend} aria-label="Signs">
      {Object.entries(kinds).map(([kind, { letter, text }]) => (
        <li key={kind}>
          <span className={classes.sign} data-kind={kind}>
            {letter}
          </span>
          {text}
        </li>
      ))}
    </ul>
  );
}
