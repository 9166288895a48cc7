import type { OperationKind } from '../provider/payment-provider.js';
import type { PaymentStatus, UnsettledStatus } from './payment-status.js';

/** What a payment can be told: four messages, the begin of an attempt, and the answers of the provider to it. */
export type PaymentInput =
  | 'payment-requested'
  | 'order-cancelled'
  | 'order-returned'
  | 'refund-overdue'
  | 'attempt-begun'
  | 'succeeded'
  | 'declined'
  | 'refused'
  | 'no-answer';

export type SettledStatus = 'Completed' | 'Declined' | 'Voided' | 'Refunded';

export type Decision =
  /** Ask the provider for the next operation. */
  | { readonly kind: 'start'; readonly operation: OperationKind; readonly next: UnsettledStatus }
  /** Say to the other services how it ended. */
  | { readonly kind: 'settle'; readonly next: SettledStatus }
  /** Change the status, and go on with the operation under way. */
  | { readonly kind: 'move'; readonly next: UnsettledStatus }
  /** Nothing was asked for, so nothing is said; what is asked for later is refused. */
  | { readonly kind: 'rule-out' }
  /** Only a person can go on. */
  | { readonly kind: 'need-operator' }
  /** The last word is said again to one who has not heard it. */
  | { readonly kind: 'repeat' }
  /** The operation goes on; there will be another attempt. */
  | { readonly kind: 'wait' }
  /** It is known already, or is being done. */
  | { readonly kind: 'duplicate' }
  /** No operation is under way to which it could belong. */
  | { readonly kind: 'stale' };

const start = (operation: OperationKind, next: UnsettledStatus): Decision => ({ kind: 'start', operation, next });
const settle = (next: SettledStatus): Decision => ({ kind: 'settle', next });
const move = (next: UnsettledStatus): Decision => ({ kind: 'move', next });
const ruleOut: Decision = { kind: 'rule-out' };
const needOperator: Decision = { kind: 'need-operator' };
const repeat: Decision = { kind: 'repeat' };
const wait: Decision = { kind: 'wait' };
const duplicate: Decision = { kind: 'duplicate' };
const stale: Decision = { kind: 'stale' };

const asked = (requested: Decision, cancelled: Decision, returned: Decision, overdue: Decision) => ({
  'payment-requested': requested,
  'order-cancelled': cancelled,
  'order-returned': returned,
  'refund-overdue': overdue,
});
const answered = (succeeded: Decision, declined: Decision, refused: Decision) => ({
  'attempt-begun': wait,
  ...{ succeeded, declined, refused },
  'no-answer': wait,
});
const idle = { 'attempt-begun': stale, succeeded: stale, declined: stale, refused: stale, 'no-answer': stale };

const voidIt = start('void', 'Voiding');
const refund = start('refund', 'Refunding');

/**
 * Every decision of a payment. An order that is given up while its authorisation is under way is first authorised to
 * the end, because only what is known can be voided. While a capture is under way it is voided at once: the provider does
 * only one of the two, and a void that is refused means that the money was captured, and must be refunded.
 */
export const decisions: Readonly<Record<PaymentStatus, Readonly<Record<PaymentInput, Decision>>>> = {
  Unheard: {
    ...asked(start('authorise', 'Requested'), ruleOut, ruleOut, settle('Voided')),
    ...idle,
  },
  Requested: {
    ...asked(duplicate, settle('Voided'), settle('Voided'), settle('Voided')),
    ...idle,
    'attempt-begun': move('Authorising'),
  },
  Authorising: {
    ...asked(duplicate, move('GivingUp'), move('GivingUp'), move('GivingUp')),
    ...answered(start('capture', 'Capturing'), settle('Declined'), settle('Declined')),
  },
  GivingUp: {
    ...asked(duplicate, duplicate, duplicate, duplicate),
    ...answered(voidIt, settle('Declined'), settle('Voided')),
  },
  Capturing: {
    ...asked(duplicate, voidIt, voidIt, voidIt),
    ...answered(settle('Completed'), settle('Declined'), settle('Declined')),
  },
  Voiding: {
    ...asked(duplicate, duplicate, duplicate, duplicate),
    ...answered(settle('Voided'), refund, refund),
  },
  Completed: {
    ...asked(repeat, refund, refund, refund),
    ...idle,
  },
  Refunding: {
    ...asked(duplicate, duplicate, duplicate, duplicate),
    ...answered(settle('Refunded'), needOperator, needOperator),
  },
  RefundRefused: {
    ...asked(duplicate, duplicate, duplicate, duplicate),
    ...idle,
  },
  Declined: {
    ...asked(repeat, duplicate, duplicate, repeat),
    ...idle,
  },
  Voided: {
    ...asked(repeat, duplicate, duplicate, repeat),
    ...idle,
  },
  Refunded: {
    ...asked(repeat, duplicate, duplicate, repeat),
    ...idle,
  },
};
