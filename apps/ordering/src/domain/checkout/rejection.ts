/** Why no order comes of a checkout: it says what can't be, an operator gave it up, or its customer waits no longer. */
export type RejectionReason = 'not-acceptable' | 'given-up' | 'withdrawn';

export interface Rejection {
  readonly reason: RejectionReason;
  /** What was not acceptable, for people; null where that is not the reason. */
  readonly detail: string | null;
}
