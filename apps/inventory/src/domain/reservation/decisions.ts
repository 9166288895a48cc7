/** `unknown`: Inventory has not heard of the order. */
export const reservationStatuses = [
  'unknown',
  'reserved',
  'rejected',
  'expired',
  'committed',
  'commitment-rejected',
  'released',
  'shipped',
  'returned',
] as const;

export type ReservationStatus = (typeof reservationStatuses)[number];

export type Decision =
  /** Reserve all items or, if one is short, none: `reserved` or `rejected`. */
  | 'reserve'
  /** The reserved pieces belong to the paid order for good: `committed`. */
  | 'commit'
  /** Nothing is reserved, so take all items now or, if one is short, none: `committed` or `commitment-rejected`. */
  | 'take'
  /** The pieces become available again: `released`. */
  | 'release'
  /** There are no pieces to release, but the order must not get any later: `released`. */
  | 'remember'
  /** The pieces leave the warehouse: `shipped`. */
  | 'ship'
  /** The pieces are back in the warehouse: `returned`. */
  | 'take-back'
  /** The time to pay is over, the pieces become available again: `expired`. */
  | 'expire'
  /** The question was answered before. The same answer is published again. */
  | 'repeat-answer'
  /** It has happened already, or the order has moved on since. */
  | 'ignore'
  /** It contradicts what Inventory knows. The message becomes a dead letter, and an operator decides. */
  | 'refuse';

/**
 * What happens when a message arrives, in each state of the reservation of its order. Messages of one order arrive in
 * their order, but each may arrive twice, and an operator may have discarded one before it.
 */
export const decisions = {
  OrderAwaitingStock: {
    unknown: 'reserve',
    reserved: 'repeat-answer',
    rejected: 'repeat-answer',
    expired: 'repeat-answer',
    committed: 'ignore',
    'commitment-rejected': 'ignore',
    released: 'ignore',
    shipped: 'ignore',
    returned: 'ignore',
  },
  OrderConfirmed: {
    unknown: 'take',
    reserved: 'commit',
    rejected: 'take',
    expired: 'take',
    committed: 'repeat-answer',
    'commitment-rejected': 'repeat-answer',
    released: 'ignore',
    shipped: 'ignore',
    returned: 'ignore',
  },
  OrderCancelled: {
    unknown: 'remember',
    reserved: 'release',
    rejected: 'remember',
    expired: 'remember',
    committed: 'release',
    'commitment-rejected': 'remember',
    released: 'ignore',
    shipped: 'refuse',
    returned: 'ignore',
  },
  OrderShipped: {
    unknown: 'refuse',
    reserved: 'refuse',
    rejected: 'refuse',
    expired: 'refuse',
    committed: 'ship',
    'commitment-rejected': 'refuse',
    released: 'refuse',
    shipped: 'ignore',
    returned: 'ignore',
  },
  OrderReturned: {
    unknown: 'refuse',
    reserved: 'refuse',
    rejected: 'refuse',
    expired: 'refuse',
    committed: 'refuse',
    'commitment-rejected': 'refuse',
    released: 'refuse',
    shipped: 'take-back',
    returned: 'ignore',
  },
  ReservationPeriodEnded: {
    unknown: 'ignore',
    reserved: 'expire',
    rejected: 'ignore',
    expired: 'ignore',
    committed: 'ignore',
    'commitment-rejected': 'ignore',
    released: 'ignore',
    shipped: 'ignore',
    returned: 'ignore',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<ReservationStatus, Decision>>>>;

/** The integration event that arrived, or the deadline of the reservation. */
export type OrderMessage = keyof typeof decisions;
