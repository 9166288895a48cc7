import { dateAndTimeText } from '../design/moment.js';
import { Note } from './note.js';
import type { CheckoutStatus } from './queries.js';
import { rejectionText } from './rejection-text.js';

/** The last order that was not started. Everything is back in the basket. */
export function RejectedCheckout({ status }: { status: CheckoutStatus }) {
  const withdrawn = status.reason === 'withdrawn';
  return (
    <Note
      tone={withdrawn ? 'plain' : 'bad'}
      title={withdrawn ? 'Your last order is withdrawn' : 'Your last order was not started'}
    >
      <p>
        {rejectionText(status)} Nothing was charged.
        {status.rejectedAt && ` (${dateAndTimeText(status.rejectedAt)})`}
      </p>
    </Note>
  );
}
