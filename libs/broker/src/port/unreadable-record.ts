import type { PublishedRecord, ReceivedMessage } from './broker-message.js';

/** What is kept of the bytes that could not be read. */
const MOST_BYTES = 16_384;
const MOST_CHARACTERS = 500;

/** Header under which the bytes that could not be read go with the record. */
export const UNREADABLE_BYTES = 'unreadable-bytes';

/** What is known of a record that can't be read. */
export interface UnreadableRecord extends PublishedRecord {
  /** When the broker accepted it, ms since the epoch. */
  readonly timestamp: number;
  /** Why it can't be read, as one sentence. */
  readonly reason: string;
  /** Its bytes, or those of them that could not be read. */
  readonly bytes: Uint8Array;
  /** Where it could be told; absent: the record counts as one without a key, for which no other waits. */
  readonly key?: Buffer | null;
  /** Where it could be told. */
  readonly value?: Buffer | null;
}

/**
 * Stands in a partition's batch for a record that an adapter can't read, so that it becomes a dead letter of its place and the
 * partition goes on behind it. A batch of records that can't be taken apart is one such record, at the last of its offsets.
 */
export function unreadableRecord(record: UnreadableRecord): ReceivedMessage {
  const { topic, partition, offset, timestamp, reason, bytes, key = null, value = null } = record;
  const kept = Buffer.from(bytes.subarray(0, MOST_BYTES));
  const headers = [[UNREADABLE_BYTES, kept] as const];
  return { topic, partition, offset, timestamp, key, value, headers, unreadable: reason.slice(0, MOST_CHARACTERS) };
}
