import type { CancellationReason } from '../order/cancellation-reason.js';
import type { ProcessState } from './process-state.js';

/** The code of the domain error with which a message is refused. */
export type RefusalCode =
  | 'order-can-be-cancelled-until-it-is-shipped'
  | 'order-takes-one-step-after-another'
  | 'order-process-expects-no-answer'
  | 'order-process-can-not-be-moved-on'
  | 'order-process-was-never-asked'
  | 'order-process-can-not-undo-a-shipment';

/** What one cell of the table decides. */
export type Cell =
  /** The order takes its next step. */
  | { readonly kind: 'go-on'; readonly to: ProcessState }
  /** What the present state waits for is asked for again, and its deadline starts anew. */
  | { readonly kind: 'ask-again' }
  /** The order is cancelled. All that was done is undone by those who hear of it. */
  | { readonly kind: 'cancel'; readonly reason: CancellationReason | 'as-asked'; readonly to: Undoing }
  /** The goods came back, and the money is returned. */
  | { readonly kind: 'take-back' }
  /** Payment is asked, once more, to give back what it holds. */
  | { readonly kind: 'ask-for-refund' }
  /** The money is settled. The process ends as cancelled or as returned. */
  | { readonly kind: 'settle' }
  /** The message came too late. An event that was published before it undoes its effect. */
  | { readonly kind: 'already-undone'; readonly because: string }
  | { readonly kind: 'ignore'; readonly because: string }
  | { readonly kind: 'refuse'; readonly code: RefusalCode };

/** Whether money may have been taken. If so, Payment has to say that it was given back. */
export type Undoing = 'Cancelled' | 'AwaitingRefund';

export const goOn = (to: ProcessState): Cell => ({ kind: 'go-on', to });
export const askAgain: Cell = { kind: 'ask-again' };
export const cancel = (reason: CancellationReason | 'as-asked'): Cell => ({ kind: 'cancel', reason, to: 'Cancelled' });
export const cancelAndRefund = (reason: CancellationReason | 'as-asked'): Cell => {
  return { kind: 'cancel', reason, to: 'AwaitingRefund' };
};
export const takeBack: Cell = { kind: 'take-back' };
export const askForRefund: Cell = { kind: 'ask-for-refund' };
export const settle: Cell = { kind: 'settle' };
export const alreadyUndone = (because: string): Cell => ({ kind: 'already-undone', because });
export const ignore = (because: string): Cell => ({ kind: 'ignore', because });
export const refuse = (code: RefusalCode): Cell => ({ kind: 'refuse', code });
