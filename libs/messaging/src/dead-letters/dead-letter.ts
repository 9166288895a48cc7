/**
 * `retrying`: the first of its key, retried at `nextAttemptAt` · `dead`: waits for an operator · `parked`: waits behind an
 * earlier dead letter of its key, or is about to be retried · `discarded`: kept as a record of who discarded it and why.
 */
export type DeadLetterState = 'retrying' | 'dead' | 'parked' | 'discarded';

/**
 * `incoming`: a message that this service could not handle · `outgoing`: an event of this service that the broker did not accept.
 */
export type DeadLetterDirection = 'incoming' | 'outgoing';

/** The summary of a message that could not be handled, or that waits behind one of the same key. */
export interface DeadLetterSummary {
  /** Increases in the order of arrival. */
  readonly id: string;
  readonly state: DeadLetterState;
  readonly direction: DeadLetterDirection;
  readonly topic: string;
  /** `null` if outgoing: the broker has not accepted it yet. */
  readonly partition: number | null;
  /** The offset in its partition; if outgoing, the position in the outbox. */
  readonly offset: string;
  /** As UTF-8 text; `null` if the message has no key, and then no other message waits for it. */
  readonly key: string | null;
  readonly messageId: string | null;
  readonly type: string | null;
  /** The number of attempts since it arrived or was last replayed. */
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

/** The complete dead letter: the message byte for byte, and the error of the last attempt. */
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
  /** Lists those with a greater id: the `next` of the previous page. */
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
  /** Keys with at least one dead letter that is not discarded: exact up to 100,000 dead letters, above that at least so many. */
  readonly blockedKeys: number;
}

/** Events of this service that the broker did not accept. */
export interface UndeliverableCounts {
  /** Above the broker's limit: they wait for an operator. */
  readonly dead: number;
  /** Parked behind one of their key, or about to be published. */
  readonly parked: number;
}
