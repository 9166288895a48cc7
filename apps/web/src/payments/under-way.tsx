import { Countdown } from '../office/countdown.js';
import type { PaymentSummary } from './payment-status.js';

/** What the provider is being asked to do, how often it was asked, and when it is asked next. */
export function UnderWay({ payment: { operation, attempts, nextAttemptAt } }: { payment: PaymentSummary }) {
  if (!operation) return 'nothing';
  return (
    <>
      {operation}, {attempts === 1 ? '1 attempt' : `${attempts ?? 0} attempts`}
      {nextAttemptAt && (
        <>
          , next in <Countdown until={nextAttemptAt} />
        </>
      )}
    </>
  );
}
