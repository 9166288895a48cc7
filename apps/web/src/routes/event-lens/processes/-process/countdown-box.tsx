import { VisuallyHidden } from '@mantine/core';
import { whenText } from '../../../../design/moment.js';
import { countdownOf, spanText } from '../../../../lens/countdown.js';
import type { PendingDeadline, ToldProcess } from '../../../../lens/process.js';
import { thenText } from '../../../../lens/ways-out.js';
import { useServiceTime } from '../-processes/gateway-time.js';
import classes from './countdown-box.module.css';

/** What it waits for, by the clock of its service. Not announced every second: who listens can read it. */
export function CountdownBox({ told, deadline }: { told: ToldProcess; deadline: PendingDeadline }) {
  const { clockAheadMs } = told.summary;
  const { text, isOver, left } = countdownOf(deadline, useServiceTime(told.summary));
  return (
    <section className={classes.box} aria-label="What it waits for">
      <b className={classes.count} role="timer">
        {text}
      </b>
      <p>
        <b>{isOver ? `over, for ${deadline.name}` : `left for ${deadline.name}`}</b>, ends{' '}
        {whenText(new Date(deadline.until - clockAheadMs))}
        <br />
        then: {thenText(told.then)}
        {clockAheadMs !== 0 && (
          <>
            <br />
            its clock is {spanText(Math.abs(clockAheadMs))} {clockAheadMs > 0 ? 'ahead' : 'behind'}
          </>
        )}
      </p>
      <span className={classes.bar} aria-hidden>
        <i style={{ width: `${left * 100}%` }} />
      </span>
      <VisuallyHidden>{Math.round(left * 100)} % of the time is left.</VisuallyHidden>
    </section>
  );
}
