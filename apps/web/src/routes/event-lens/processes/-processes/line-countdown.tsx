import { countdownOf } from '../../../../lens/countdown.js';
import type { PendingDeadline } from '../../../../lens/process.js';
import classes from './line-countdown.module.css';
import { useServiceTime } from './gateway-time.js';

export function LineCountdown(waiting: { readonly deadline: PendingDeadline; readonly clockAheadMs: number }) {
  const { text, isOver, left } = countdownOf(waiting.deadline, useServiceTime(waiting));
  return (
    <>
      <span className={classes.text}>{isOver ? `${text} over` : `${text} left`}</span>
      <span className={classes.bar} aria-hidden>
        <i style={{ width: `${left * 100}%` }} />
      </span>
    </>
  );
}
