import type { BrokerWatch } from './broker-watch.js';
import type { ReceivedMessage } from './broker-message.js';

export interface SubscriptionRequest {
  /** Consumer group: members of one group share the partitions, each group receives everything. */
  readonly group: string;
  readonly topics: readonly string[];
  readonly handle: BatchHandler;
  /** Told of each failure and success of joining the group and of fetching. */
  readonly watch?: BrokerWatch;
  /** Told when the group goes on elsewhere than where it stood. */
  readonly offsetReset?: (reset: OffsetReset) => void;
  /** Once aborted, a member that waits to join gives up, and `subscribe` rejects. An adapter that never waits long may not listen. */
  readonly signal?: AbortSignal;
}

/**
 * The log no longer has the offset at which a group stood. `retention`: what lay between `from` and `to` was deleted before the
 * group was delivered it. `truncation`: the log was cut off at `to`, so what the group had been delivered from there on is gone,
 * and what is appended in its place is delivered.
 */
export interface OffsetReset {
  readonly topic: string;
  readonly partition: number;
  readonly from: bigint;
  readonly to: bigint;
  readonly cause: 'retention' | 'truncation';
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
