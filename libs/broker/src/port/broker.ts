import type { TopicDefinition } from './topic-definition.js';
import type { BrokerMessage, PublishedRecord } from './broker-message.js';
import type { PartitionLag } from './partition-lag.js';
import type { PartitionOffsets } from './partition-offsets.js';
import type { Subscription, SubscriptionRequest } from './subscription.js';

/**
 * The interface to a message broker: a partitioned, append-only log with consumer groups. Apache Kafka is the model; the
 * PostgreSQL log uses the same terms (topic, partition, key, offset, group).
 *
 * Every adapter gives these guarantees. The conformance suite proves them:
 * - records of one key are appended to one partition, in the order in which they were published;
 * - a record that {@link publish} has acknowledged survives the death of any client and of the server process;
 * - every group receives every record at least once, in offset order per partition;
 * - within a group, one member at a time handles a partition; when a member dies, others take over its partitions;
 * - a group that subscribes for the first time starts at the first retained record.
 */
export interface Broker {
  /**
   * Creates the topics that do not exist; existing topics stay unchanged. Many processes may call it at once. A topic that this
   * client may neither see nor create is skipped: `publish` and `subscribe` report it to whoever uses it.
   */
  ensureTopics(topics: readonly TopicDefinition[]): Promise<void>;

  /**
   * Appends the messages in the given order and resolves once they are durable, with one record per message in the same order.
   * The key selects one of the first `partitions` partitions, however many the topic has, so producers that pass the same count
   * choose the same partition for a key. Without `partitions`, the count is the one that the topic had when this client first
   * published to it; use that only for topics that never grow.
   *
   * Rejects with `MessageTooLargeError` before anything is sent if a message is above our limit of 1,000,000 bytes. If a message
   * is above the broker's own limit, all other messages are appended except those of its key behind it; the error's `outcome` has
   * the details. Otherwise rejects with `BrokerUnavailableError`, also if the topic has fewer than `partitions` partitions
   * (`BrokerRefusedError` if only an operator can fix the cause). Some messages may have been appended then: a retry causes
   * duplicates, never gaps.
   */
  publish(topic: string, messages: readonly BrokerMessage[], partitions?: number): Promise<PublishedRecord[]>;

  /** The number of partitions of the topic; each call asks the broker. Rejects with `BrokerUnavailableError`. */
  partitionCount(topic: string): Promise<number>;

  /**
   * Increases the number of partitions of the topic, unless it has as many already. Resolves when all partitions accept writes.
   * Keys stay in the partitions that {@link publish} chooses for them. Members of a group start to read a new partition within
   * about 10 s, from its first record. Rejects with `BrokerUnavailableError`.
   */
  addPartitions(topic: string, partitions: number): Promise<void>;

  /**
   * The groups that have read the topic, as far as the broker remembers. Rejects with `BrokerUnavailableError`
   * (`BrokerRefusedError` if the broker does not show all groups to this client).
   */
  groupsOf(topic: string): Promise<string[]>;

  /** Joins the group and starts to deliver. Resolves once the member belongs to the group. */
  subscribe(request: SubscriptionRequest): Promise<Subscription>;

  /**
   * The number of records that the group has not resolved, per partition; all retained records for a group that never joined.
   * Rejects with `BrokerUnavailableError`, perhaps late: a caller that can't wait needs a time-out of its own.
   */
  lag(group: string, topics: readonly string[]): Promise<PartitionLag[]>;

  /**
   * What the broker keeps of each partition of the topics, and how far the group has read. Rejects with `BrokerUnavailableError`.
   */
  offsets(group: string, topics: readonly string[]): Promise<PartitionOffsets[]>;

  /**
   * Forgets a group and its offsets. Does nothing if there is no such group. Rejects with `BrokerUnavailableError`, also while the
   * group has members.
   */
  forget(group: string): Promise<void>;

  /** Resolves when the broker answers. Rejects with `BrokerUnavailableError` after about 2,000 ms. */
  ping(): Promise<void>;

  /** Ends all subscriptions after their running batches, flushes and disconnects. Idempotent. */
  close(): Promise<void>;
}
