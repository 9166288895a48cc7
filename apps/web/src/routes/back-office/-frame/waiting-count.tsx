import { useQuery } from '@tanstack/react-query';
import { deadLettersWaiting, paymentsWaiting } from '../../../office/waiting.js';
import classes from './navigation.module.css';

const waitingAt = { 'dead-letters': deadLettersWaiting, payments: paymentsWaiting } as const;

/** How much waits at a screen; nothing while nothing does, or nobody knows. */
export function WaitingCount({ at }: { at: keyof typeof waitingAt }) {
  const { data: waiting } = useQuery(waitingAt[at]);
  if (!waiting) return null;
  const { count, are } = waiting;
  return (
    <span className={classes.count}>
      {count} {are}
    </span>
  );
}
