/** A letter as the services describe it. */
export interface LetterSummary {
  readonly id: string;
  readonly state: string;
  readonly topic: string;
  readonly direction: string;
  /** Null: outgoing, and so in none yet. */
  readonly partition: number | null;
  readonly offset: string;
  readonly key: string | null;
  readonly messageId: string | null;
  readonly type: string | null;
  readonly attempts: number;
  readonly nextAttemptAt: string | null;
  readonly errorName: string | null;
  readonly error: string | null;
  readonly firstFailedAt: string | null;
  readonly lastFailedAt: string | null;
  readonly parkedAt: string | null;
  readonly replayedBy: string | null;
  readonly replayedAt: string | null;
  readonly discardedBy: string | null;
  readonly discardReason: string | null;
  readonly discardedAt: string | null;
}

export interface Letter extends LetterSummary {
  readonly headers: ReadonlyArray<{ readonly name: string; readonly value: string; readonly format: string }>;
  readonly payload: { readonly format: string; readonly value: unknown; readonly bytes: number } | null;
  /** JSON pointers to what the operator may not see; an empty one if that is all. */
  readonly masked: readonly string[];
  readonly stack: string | null;
  readonly waiting: readonly LetterSummary[];
  readonly moreWaiting: boolean;
}

export interface LetterPage {
  readonly letters: readonly LetterSummary[];
  readonly next: string | null;
}
