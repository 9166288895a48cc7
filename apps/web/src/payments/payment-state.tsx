import { StateChip } from '../office/state-chip.js';
import { type PaymentSummary, paymentStatuses } from './payment-status.js';

/** The status of a payment; that it is in doubt counts more. */
export function PaymentState({ payment: { status, inDoubtSince } }: { payment: PaymentSummary }) {
  const { title, tone } = paymentStatuses[status];
  return inDoubtSince ? (
    <StateChip tone="bad">In doubt, {title.toLowerCase()}</StateChip>
  ) : (
    <StateChip tone={tone}>{title}</StateChip>
  );
}
