/** What the process of an order waits for. `Delivered`, `Cancelled` and `Returned` wait for nothing. */
export const processStates = [
  'Submitted',
  'AwaitingStock',
  'AwaitingPayment',
  'AwaitingCommitment',
  'AwaitingShipment',
  'Shipped',
  'Delivered',
  'AwaitingRefund',
  'Cancelled',
  'Returned',
] as const;

export type ProcessState = (typeof processStates)[number];

/** The deadline of each state that waits. It is set when the state is reached, and cancelled when the state is left. */
export const deadlineOf = {
  Submitted: 'grace-period',
  AwaitingStock: 'stock',
  AwaitingPayment: 'payment',
  AwaitingCommitment: 'commitment',
  AwaitingShipment: 'shipment',
  Shipped: 'delivery',
  Delivered: null,
  AwaitingRefund: 'refund',
  Cancelled: null,
  Returned: null,
} as const satisfies Record<ProcessState, string | null>;

export type Deadline = NonNullable<(typeof deadlineOf)[ProcessState]>;

export type Settlement = 'Cancelled' | 'Returned';

/** All that a decision depends on, besides the message. */
export interface Progress {
  readonly state: ProcessState;
  /** How the process ends when the money is settled; null unless the order is cancelled or returned. */
  readonly settlement: Settlement | null;
  /** How often Payment was asked again to settle. */
  readonly refundAttempts: number;
}

export const submitted: Progress = { state: 'Submitted', settlement: null, refundAttempts: 0 };
