import type { DeadLetter, DeadLetterState, DeadLetterSummary } from './dead-letter.js';
import { isOutgoing, NO_PARTITION } from './outgoing-consumer.js';

/** A row of `dead_letter` without the columns that only a single one shows. */
export interface SummaryRow {
  readonly id: string;
  readonly consumer: string;
  readonly state: DeadLetterState;
  readonly topic: string;
  readonly partition: number;
  readonly message_offset: string;
  readonly key: Buffer | null;
  readonly message_id: string | null;
  readonly type: string | null;
  readonly attempts: number;
  readonly next_attempt_at: Date | null;
  readonly error_name: string | null;
  readonly error: string | null;
  readonly first_failed_at: Date | null;
  readonly last_failed_at: Date | null;
  readonly parked_at: Date | null;
  readonly replayed_by: string | null;
  readonly replayed_at: Date | null;
  readonly discarded_by: string | null;
  readonly discard_reason: string | null;
  readonly discarded_at: Date | null;
}

export interface DeadLetterRow extends SummaryRow {
  readonly headers: ReadonlyArray<readonly [name: string, base64: string]>;
  readonly payload: Buffer | null;
  readonly stack: string | null;
}

export const SUMMARY_COLUMNS = `id, consumer, state, topic, partition, message_offset, key, message_id, type, attempts, next_attempt_at,
  error_name, error, first_failed_at, last_failed_at, parked_at, replayed_by, replayed_at, discarded_by, discard_reason,
  discarded_at`;

export const DEAD_LETTER_COLUMNS = `${SUMMARY_COLUMNS}, headers, payload, stack`;

export function toSummary(row: SummaryRow): DeadLetterSummary {
  return {
    id: row.id,
    state: row.state,
    direction: isOutgoing(row.consumer) ? 'outgoing' : 'incoming',
    topic: row.topic,
    partition: row.partition === NO_PARTITION ? null : row.partition,
    offset: row.message_offset,
    key: row.key?.toString('utf8') ?? null,
    messageId: row.message_id,
    type: row.type,
    attempts: row.attempts,
    nextAttemptAt: row.next_attempt_at,
    errorName: row.error_name,
    error: row.error,
    firstFailedAt: row.first_failed_at,
    lastFailedAt: row.last_failed_at,
    parkedAt: row.parked_at,
    replayedBy: row.replayed_by,
    replayedAt: row.replayed_at,
    discardedBy: row.discarded_by,
    discardReason: row.discard_reason,
    discardedAt: row.discarded_at,
  };
}

export function toDeadLetter(row: DeadLetterRow): DeadLetter {
  const headers = row.headers.map(([name, base64]) => [name, Buffer.from(base64, 'base64')] as const);
  return { ...toSummary(row), headers, payload: row.payload, stack: row.stack };
}
