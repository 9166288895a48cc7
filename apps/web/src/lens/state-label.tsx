import classes from './state-label.module.css';
import type { StateWord } from './state.js';

export function StateLabel({ word, sign, tone, count }: StateWord & { readonly count?: number }) {
  return (
    <span className={`${classes.label} ${classes[tone]}`}>
      <span className={classes.sign} aria-hidden>
        <b>{sign}</b>
      </span>
      {word}
      {count !== undefined && ` ${count}`}
    </span>
  );
}
