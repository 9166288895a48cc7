import type { BrokerMonitor } from './broker-monitor.js';
import type { ReceivedMessage } from './broker-message.js';

export interface SubscriptionRequest {
  /** Consumer group. The members of a group share the partitions; each group receives all records. */
  readonly group: string;
  readonly topics: readonly string[];
  readonly handle: BatchHandler;
  /** Receives each failure and success of joining the group and of fetching. */
  readonly monitor?: BrokerMonitor;
  /** Called when the group continues at another offset than its own. */
  readonly offsetReset?: (reset: OffsetReset) => void;
  /**
   * When aborted, a member that waits to join gives up, and `subscribe` rejects. An adapter that never waits long may ignore it.
   */
  readonly signal?: AbortSignal;
}

/**
 * The log no longer has the offset of a group. `retention`: the records between `from` and `to` were deleted before they were
 * delivered to the group. `truncation`: the log was cut off at `to`; records from there on that were delivered to the group no
 * longer exist, and the records that replace them are delivered.
 */
export interface OffsetReset {
  readonly topic: string;
  readonly partition: number;
  readonly from: bigint;
  readonly to: bigint;
  readonly cause: 'retention' | 'truncation';
}

/**
 * Receives consecutive records of one partition in offset order. Batches of one partition never overlap; batches of different
 * partitions may run concurrently.
 *
 * The handler calls `resolve(offset)` after its own commit. Resolved offsets are committed for the group even if the handler then
 * throws. Delivery restarts, after a back-off, at the first unresolved record.
 */
export type BatchHandler = (batch: PartitionBatch) => Promise<void>;

export interface PartitionBatch {
  readonly topic: string;
  readonly partition: number;
  readonly messages: readonly ReceivedMessage[];
  /** Marks all records up to and including this offset as handled. */
  resolve(offset: bigint): void;
  /** Aborted when the partition is revoked or the subscription closes: stop before the next message. */
  readonly signal: AbortSignal;
}

export interface Subscription {
  readonly group: string;
  /** The partitions that this member holds now. */
  assignment(): ReadonlyArray<{ readonly topic: string; readonly partition: number }>;
  /** Stops fetching, waits for running batches, commits their offsets and leaves the group. Idempotent. */
  close(): Promise<void>;
}
