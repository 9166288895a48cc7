import type { CancellationReason } from '../order/cancellation-reason.js';
import type { RefusalCode } from './cell.js';
import type { Deadline, Progress } from './process-state.js';

/** What the order itself does in a step. */
export type OrderStep =
  | { readonly type: 'awaitStock' | 'awaitPayment' | 'confirm' | 'ship' | 'return' }
  | { readonly type: 'deliver'; readonly assumed: boolean }
  | { readonly type: 'cancel'; readonly reason: CancellationReason };

/** The integration events that a step publishes, by their names. */
export type Publication =
  | 'OrderAwaitingStock'
  | 'OrderAwaitingPayment'
  | 'OrderConfirmed'
  | 'OrderShipped'
  | 'OrderDelivered'
  | 'OrderReturned'
  | 'OrderCancelled'
  | 'OrderRefundOverdue';

export type DecisionKind = 'went-on' | 'compensated' | 'ignored' | 'refused';

/** What follows from a message: the next state, what is published, and which deadlines are set and cancelled. */
export interface Decision {
  readonly kind: DecisionKind;
  /** Equal to the present progress if the message is ignored or refused. */
  readonly next: Progress;
  readonly step: OrderStep | null;
  readonly publishes: readonly Publication[];
  readonly cancelsDeadline: Deadline | null;
  /** The deadline is set to run from now, even if it is already set. */
  readonly setsDeadline: Deadline | null;
  /** Why nothing was done; null if something was. */
  readonly because: string | null;
  readonly refusal: RefusalCode | null;
}
