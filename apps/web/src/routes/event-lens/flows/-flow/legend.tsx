import { Glyph } from '../../../../lens/glyph.js';
import type { RowKind } from '../../../../lens/flow.js';
import { kinds } from '../../../../lens/kinds.js';
import classes from './legend.module.css';

const told: readonly RowKind[] = ['command', 'domain-event', 'domain-event-handler', 'outbox', 'relayed', 'inbox'];

export function Legend() {
  return (
    <ul className={classes.legend} aria-label="Signs">
      {told.map((kind) => (
        <li key={kind}>
          <Glyph kind={kind} />
          {kind === 'relayed' ? 'integration event' : kinds[kind].word}
        </li>
      ))}
      <li>
        <span className={classes.box} aria-hidden /> transaction
      </li>
      <li>
        <span className={`${classes.box} ${classes.undone}`} aria-hidden /> rolled back
      </li>
    </ul>
  );
}
