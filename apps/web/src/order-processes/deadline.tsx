import { dateAndTimeText } from '../design/moment.js';
import { Countdown } from '../office/countdown.js';
import { StateChip } from '../office/state-chip.js';
import classes from './deadline.module.css';
import type { OrderProcess } from './process-state.js';

/** When the next deadline of an order ends, counting down. */
export function Deadline({ process }: { process: Pick<OrderProcess, 'deadline' | 'deadlineAt' | 'overdue'> }) {
  const { deadline, deadlineAt, overdue } = process;
  if (!deadlineAt)
    return overdue ? <StateChip tone="bad">Overdue</StateChip> : <span className={classes.none}>none</span>;
  return (
    <span className={classes.deadline}>
      {overdue ? <StateChip tone="bad">Overdue</StateChip> : <Countdown until={deadlineAt} />}
      <small>
        {deadline}, {dateAndTimeText(deadlineAt)}
      </small>
    </span>
  );
}
