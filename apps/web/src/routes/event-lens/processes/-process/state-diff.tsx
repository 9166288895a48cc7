import type { ProcessTransition } from '../../../../lens/process.js';
import { noChangeText, valueText } from '../../../../lens/transition-text.js';
import classes from './state-diff.module.css';

/** What the message changed of what is stored, and why nothing, if nothing did. */
export function StateDiff({ transition }: { transition: ProcessTransition }) {
  const { changes, outcome, reason } = transition;
  const instead = noChangeText(transition);
  if (instead !== undefined)
    return (
      <span className={classes.none} data-outcome={outcome}>
        {instead}
      </span>
    );
  return (
    <span className={classes.diff}>
      {changes.map(({ field, before, after }) => (
        <span key={field} className={classes.change}>
          <span className={classes.field}>{field}</span>
          <del>{valueText(before)}</del>
          <span aria-label="becomes">→</span>
          <ins>{valueText(after)}</ins>
        </span>
      ))}
      {outcome === 'compensated' && (
        <span className={classes.undoes}>↶ undoes what was done{reason === undefined ? '' : `: ${reason}`}</span>
      )}
    </span>
  );
}
