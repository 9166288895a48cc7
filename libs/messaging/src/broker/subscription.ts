import type { BrokerWatch } from './broker-watch.js';
import type { ReceivedMessage } from './broker-message.js';

export interface SubscriptionRequest {
  /** Consumer group: members of one group share the partitions, each group receives everything. */
  readonly group: string;
  readonly topics: readonly string[];
  readonly handle: BatchHandler;
  /** Told of each failure and success of joining the group and of fetching. */
  readonly watch?: BrokerWatch;
}

/**
 * Receives consecutive records of one partition in offset order. Batches of one partition never overlap; batches of
 * different partitions may run side by side.
 *
 * The handler calls `resolve(offset)` after its own commit. Offsets resolved so far are committed to the group even when the
 * handler then throws; delivery starts again, after a back-off, at the first unresolved record.
 */
export type BatchHandler = (batch: PartitionBatch) => Promise<void>;

export interface PartitionBatch {
  readonly topic: string;
  readonly partition: number;
  readonly messages: readonly ReceivedMessage[];
  /** Everything up to and including this offset is handled for good. */
  resolve(offset: bigint): void;
  /** Aborted when the partition was taken away or the subscription is closing: stop at the next message. */
  readonly signal: AbortSignal;
}

export interface Subscription {
  readonly group: string;
  /** The partitions this member holds now. */
  assignment(): ReadonlyArray<{ readonly topic: string; readonly partition: number }>;
  /** Stops fetching, waits for running batches, commits their offsets and leaves the group. Idempotent. */
  close(): Promise<void>;
}
