import type { components } from '../api/schema/payment.js';
import { hasOneOf } from '../office/roles.js';
import type { Tone } from '../office/state-chip.js';

export type PaymentSummary = components['schemas']['PaymentSummaryDto'];
export type PaymentDetail = components['schemas']['PaymentDto'];
export type PaymentStatus = PaymentSummary['status'];
export type HistoryEntry = components['schemas']['HistoryEntryDto'];

interface StatusInWords {
  readonly title: string;
  readonly tone: Tone;
  readonly means: string;
}

export const paymentStatuses: Readonly<Record<PaymentStatus, StatusInWords>> = {
  Requested: { title: 'Requested', tone: 'wait', means: 'Asked for, and nothing was sent to the provider.' },
  Authorising: { title: 'Authorising', tone: 'wait', means: 'The provider is reserving the amount on the card.' },
  GivingUp: {
    ...{ title: 'Giving up', tone: 'wait' },
    means: 'The order was given up meanwhile. What is reserved must be found out before it can be released.',
  },
  Capturing: { title: 'Capturing', tone: 'wait', means: 'The provider is taking what it has reserved.' },
  Voiding: { title: 'Voiding', tone: 'wait', means: 'The provider is releasing what it has reserved.' },
  Refunding: { title: 'Refunding', tone: 'wait', means: 'The provider is paying back.' },
  Completed: { title: 'Paid', tone: 'ok', means: 'The money is here.' },
  Declined: { title: 'Declined', tone: 'quiet', means: 'The bank said no. Nothing was taken.' },
  Voided: { title: 'Released', tone: 'quiet', means: 'What was reserved is free again. Nothing was taken.' },
  Refunded: { title: 'Refunded', tone: 'quiet', means: 'The money was given back.' },
  RefundRefused: {
    ...{ title: 'Refund refused', tone: 'bad' },
    means: 'The provider will not pay back. Pay in another way and say so, or ask again.',
  },
};

const settled: readonly PaymentStatus[] = ['Completed', 'Declined', 'Voided', 'Refunded'];

/** Ask the provider now, or again for a refund that it has refused. */
export const canBeRetried = ({ status }: Pick<PaymentSummary, 'status'>, roles: readonly string[]): boolean =>
  !settled.includes(status) && hasOneOf(roles, ['orders']);

export const canBeRefundedByHand = ({ status }: Pick<PaymentSummary, 'status'>, roles: readonly string[]): boolean =>
  status === 'RefundRefused' && hasOneOf(roles, ['orders']);

/** `Attempt unknown` for `attempt-unknown`. */
export function entryTitle({ what }: Pick<HistoryEntry, 'what'>): string {
  const words = what.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** How an entry of the history bears on the money: `attempt-unknown` is what puts a payment in doubt. */
export function entryTone({ what }: Pick<HistoryEntry, 'what'>): Tone {
  if (/unknown|refused|not-reached/.test(what)) return 'bad';
  if (/declined/.test(what)) return 'wait';
  if (/succeeded|completed|refunded|settled/.test(what)) return 'ok';
  return 'quiet';
}
