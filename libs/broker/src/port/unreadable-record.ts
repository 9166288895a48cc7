import type { PublishedRecord, ReceivedMessage } from './broker-message.js';

/** The number of unreadable bytes that are kept. */
const MOST_BYTES = 16_384;
const MOST_CHARACTERS = 500;

/** Header that contains the unreadable bytes. */
export const UNREADABLE_BYTES = 'unreadable-bytes';

/** What is known about a record that can't be read. */
export interface UnreadableRecord extends PublishedRecord {
  /** When the broker accepted it, in ms since the epoch. */
  readonly timestamp: number;
  /** Why it can't be read, in one sentence. */
  readonly reason: string;
  /** Its bytes, or the part of them that could not be read. */
  readonly bytes: Uint8Array;
  /** If it could be determined. If absent, the record counts as one without a key, so no other record waits for it. */
  readonly key?: Buffer | null;
  /** If it could be determined. */
  readonly value?: Buffer | null;
}

/**
 * Replaces a record that an adapter can't read in the partition's batch, so that it becomes a dead letter and the partition
 * continues behind it. A batch of records that can't be decoded becomes one such record, at the last offset of the batch.
 */
export function unreadableRecord(record: UnreadableRecord): ReceivedMessage {
  const { topic, partition, offset, timestamp, reason, bytes, key = null, value = null } = record;
  const kept = Buffer.from(bytes.subarray(0, MOST_BYTES));
  const headers = [[UNREADABLE_BYTES, kept] as const];
  return { topic, partition, offset, timestamp, key, value, headers, unreadable: reason.slice(0, MOST_CHARACTERS) };
}
