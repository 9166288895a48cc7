import type { TransitionOutcome } from '../trace-transition.js';

export const movedBy = ['integration event', 'deadline', 'request', 'other'] as const;

/** The message that had an instance of a process decide. */
export interface MessageIn {
  readonly by: (typeof movedBy)[number];
  /** As the machine names it. */
  readonly name: string;
  /** The integration event, or the same as the name. */
  readonly title: string;
  readonly messageId?: string;
  /** The service that published it. */
  readonly publisher?: string;
  readonly topic?: string;
  readonly partition?: number;
  readonly offset?: number;
  /** How long after its time a deadline was handled, in ms. */
  readonly lateMs?: number;
  /** The request, such as `POST /orders/:orderId/ship`. */
  readonly request?: string;
}

/** A message that was written to the outbox in the transaction of the transition. */
export interface MessageOut {
  /** The id of its step. */
  readonly step: string;
  readonly type: string;
  readonly title: string;
}

/** A value of the stored state that the transition changed, as JSON; undefined where there was none. */
export interface StateChange {
  readonly field: string;
  readonly before?: string;
  readonly after?: string;
}

/** `refused`: it has no effect, its transaction was rolled back. `duplicate`: the inbox knew it, so nobody was asked. */
export const tellableOutcomes = ['went-on', 'compensated', 'ignored', 'refused', 'duplicate'] as const;

export type ToldOutcome = TransitionOutcome | 'refused' | 'duplicate';

/** Message in, state before and after, messages out. */
export interface ProcessTransition {
  /** The id of its step. */
  readonly id: string;
  readonly process: string;
  readonly key: string;
  readonly label?: string;
  readonly service: string;
  /** In ms since the epoch. */
  readonly at: number;
  readonly correlationId: string;
  readonly message: MessageIn;
  /** The state before; undefined if it began the process. */
  readonly from?: string;
  /** The state after; undefined if that is not known, as of a message that the inbox knew. */
  readonly to?: string;
  readonly outcome: ToldOutcome;
  readonly reason?: string;
  readonly changes: readonly StateChange[];
  readonly messagesOut: readonly MessageOut[];
  /** What it waits for afterwards, and until when by the time of the service, in ms since the epoch. */
  readonly deadline?: string;
  readonly until?: number;
  /** How far the clock of the service was ahead of the step's, in ms; 0 if that is less than a second. */
  readonly clockAheadMs: number;
  /** Its transaction was rolled back: nothing of it remains. */
  readonly isUndone: boolean;
}

/** Whether the process is where the transition has led it. */
export const isInEffect = ({ outcome, isUndone }: ProcessTransition): boolean =>
  !isUndone && outcome !== 'refused' && outcome !== 'duplicate';
