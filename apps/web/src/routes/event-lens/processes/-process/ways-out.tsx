import type { WaysTo } from '../../../../lens/ways-out.js';
import classes from './ways-out.module.css';

/** Where else a state may lead, and why. */
export function WaysOut({ ways, lead }: { ways: readonly WaysTo[]; lead: 'or' | 'then' }) {
  if (ways.length === 0) return null;
  return (
    <dl className={classes.ways}>
      {ways.map(({ to, ways: causes }) => (
        <div key={to} data-taken={causes.some(({ isTaken }) => isTaken)}>
          <dt>
            {lead} {to}
          </dt>
          {causes.map(({ word, messages, isTaken }) => (
            <dd key={word} data-taken={isTaken} title={messages.join(', ')}>
              {isTaken && '✓ '}
              {word}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
