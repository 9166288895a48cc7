import type { DecisionKind } from '../domain/order-process/decision.js';
import type { Deadline, ProcessState } from '../domain/order-process/process-state.js';

export interface OrderProcessView {
  readonly orderId: string;
  readonly orderNumber: string;
  readonly customerId: string;
  readonly state: ProcessState;
  /** How the process ends when the money is settled; null unless the order is cancelled or returned. */
  readonly settlement: string | null;
  /** How often Payment was asked again to settle. */
  readonly refundAttempts: number;
  readonly startedAt: Date;
  /** Since when the process is in its state. */
  readonly enteredAt: Date;
  readonly deadline: Deadline | null;
  readonly deadlineAt: Date | null;
  /** The deadline has passed and is not handled yet, or Payment has let a deadline for the refund pass. */
  readonly overdue: boolean;
}

export interface OrderProcessPage {
  readonly items: readonly OrderProcessView[];
  /** The cursor of the next page; null on the last page. */
  readonly next: string | null;
}

/** Message in, state before and after, messages out. */
export interface OrderProcessStepView {
  readonly at: Date;
  readonly message: string;
  /** Of the integration event; null for a deadline and for the request of a person. */
  readonly messageId: string | null;
  readonly userId: string | null;
  readonly reason: string | null;
  readonly stateBefore: ProcessState | null;
  readonly stateAfter: ProcessState;
  readonly decision: DecisionKind;
  /** Why nothing was done; null if something was. */
  readonly because: string | null;
  readonly published: readonly string[];
  readonly deadline: Deadline | null;
  readonly deadlineAt: Date | null;
}

export interface OrderProcessDetailView extends OrderProcessView {
  /** The oldest first; the latest 500 at most. */
  readonly steps: readonly OrderProcessStepView[];
}
