import type { Deadline } from './process-state.js';

/** What Inventory and Payment report about an order. */
export type ReportedMessage =
  | 'StockReserved'
  | 'StockReservationRejected'
  | 'StockReservationExpired'
  | 'StockCommitted'
  | 'StockCommitmentRejected'
  | 'PaymentCompleted'
  | 'PaymentDeclined'
  | 'PaymentVoided'
  | 'PaymentRefunded';

/** A message that a process decides about: a report of another service, a request of a person, or a deadline. */
export type ProcessMessage =
  | { readonly type: ReportedMessage }
  | { readonly type: 'Cancel'; readonly by: 'customer' | 'operator' }
  | { readonly type: 'Ship'; readonly carrier: string | null; readonly trackingNumber: string | null }
  | { readonly type: 'Deliver' }
  | { readonly type: 'Return'; readonly reason: string }
  /** Asks again for what the present state waits for. */
  | { readonly type: 'Retry' }
  /** An operator vouches for what the present state waits for. */
  | { readonly type: 'MoveOn' }
  | { readonly type: 'DeadlinePassed'; readonly deadline: Deadline };

/** The rows of the table. The deadline of a state that was left is a row of its own. */
export const messageTypes = [
  'StockReserved',
  'StockReservationRejected',
  'StockReservationExpired',
  'StockCommitted',
  'StockCommitmentRejected',
  'PaymentCompleted',
  'PaymentDeclined',
  'PaymentVoided',
  'PaymentRefunded',
  'Cancel',
  'Ship',
  'Deliver',
  'Return',
  'Retry',
  'MoveOn',
  'DeadlinePassed',
  'EarlierDeadlinePassed',
] as const satisfies readonly (ProcessMessage['type'] | 'EarlierDeadlinePassed')[];

export type MessageType = (typeof messageTypes)[number];
