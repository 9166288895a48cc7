/** Why a checkout was rejected: the domain refused it, an operator gave it up, or its customer withdrew it. */
export type RejectionReason = 'not-acceptable' | 'given-up' | 'withdrawn';

export interface Rejection {
  readonly reason: RejectionReason;
  /** Tells people what was not acceptable; null for the other reasons. */
  readonly detail: string | null;
}
