/**
 * `retrying`: the first of its key, tried again at `nextAttemptAt` · `dead`: waits for an operator · `parked`: waits behind
 * an earlier letter of its key, or to be tried at once · `discarded`: kept as a record of who gave it up, and why.
 */
export type DeadLetterState = 'retrying' | 'dead' | 'parked' | 'discarded';

/** `incoming`: a message that this service could not handle · `outgoing`: an event of its own that the broker did not take. */
export type DeadLetterDirection = 'incoming' | 'outgoing';

/** What a list shows of a message that could not be handled, or that waits behind one of the same key. */
export interface DeadLetterSummary {
  /** Rises in the order of arrival. */
  readonly id: string;
  readonly state: DeadLetterState;
  readonly direction: DeadLetterDirection;
  readonly topic: string;
  /** `null` for what is outgoing: the broker did not take it yet. */
  readonly partition: number | null;
  /** In its partition; for what is outgoing, the position in the outbox. */
  readonly offset: string;
  /** As UTF-8 text; `null` if the message has none, and then no other waits for it. */
  readonly key: string | null;
  readonly messageId: string | null;
  readonly type: string | null;
  /** How often it was tried since it arrived or was last replayed. */
  readonly attempts: number;
  readonly nextAttemptAt: Date | null;
  readonly errorName: string | null;
  readonly error: string | null;
  readonly firstFailedAt: Date | null;
  readonly lastFailedAt: Date | null;
  readonly parkedAt: Date | null;
  readonly replayedBy: string | null;
  readonly replayedAt: Date | null;
  readonly discardedBy: string | null;
  readonly discardReason: string | null;
  readonly discardedAt: Date | null;
}

/** All that is known of it: the message as it came, byte for byte, and what the last attempt failed with. */
export interface DeadLetter extends DeadLetterSummary {
  readonly headers: ReadonlyArray<readonly [name: string, value: Buffer]>;
  /** `null`: a tombstone. */
  readonly payload: Buffer | null;
  readonly stack: string | null;
}

export interface DeadLetterFilter {
  readonly state?: DeadLetterState;
  readonly type?: string;
  readonly key?: string;
  /** Lists those with a greater id: `next` of the page before. */
  readonly after?: string;
  /** From 1 to 500; 50 by default. */
  readonly limit?: number;
}

export interface DeadLetterPage {
  /** By id, the oldest first. */
  readonly letters: DeadLetterSummary[];
  /** Absent on the last page. */
  readonly next?: string;
}

/** Which dead letters to replay: one, those of a key, those of a type, or all. */
export type ReplaySelection =
  | { readonly id: string }
  | { readonly key: string; readonly topic?: string }
  | { readonly type: string }
  | { readonly all: true };

export interface DeadLetterCounts {
  readonly dead: number;
  readonly retrying: number;
  readonly parked: number;
  /** Keys that have at least one letter which isn't discarded. */
  readonly blockedKeys: number;
}

/** Events of this service that the broker did not take. */
export interface UndeliverableCounts {
  /** Above the broker's limit: they wait for an operator. */
  readonly dead: number;
  /** They wait behind one of their key, or to be published at once. */
  readonly parked: number;
}
