import type { TopicDefinition } from './topic-definition.js';
import type { BrokerMessage, PublishedRecord } from './broker-message.js';
import type { PartitionLag } from './partition-lag.js';
import type { Subscription, SubscriptionRequest } from './subscription.js';

/**
 * What the messaging library needs of a message broker: a partitioned, append-only log with consumer groups.
 * Apache Kafka is the model; the PostgreSQL log keeps its terms (topic, partition, key, offset, group).
 *
 * Guarantees every adapter gives, proven by the conformance suite that all of them pass:
 * - records of one key land in one partition, in the order in which they were published;
 * - a record acknowledged by {@link publish} survives the death of any client and of the server process;
 * - every group receives every record at least once, in offset order per partition;
 * - inside a group a partition is handled by one member at a time; a dead member's partitions are taken over;
 * - a group that subscribes for the first time starts at the first retained record.
 */
export interface Broker {
  /**
   * Creates what is missing; an existing topic is left as it is. Safe to call from many processes at once. A topic that this client
   * may neither see nor create is passed over: whoever needs it is told so by `publish` and `subscribe`.
   */
  ensureTopics(topics: readonly TopicDefinition[]): Promise<void>;

  /**
   * Appends the messages, in the order given, and resolves once they are durable: one record per message, in the same order.
   * Keys are placed by `partitions`, however many more the topic has: producers that name the same count put a key into the
   * same partition. Without it, by as many as the topic had when this client first published to it: for topics that never grow.
   * Rejects with `MessageTooLargeError` before anything is sent when one message is above our limit of 1,000,000 bytes. When one is above
   * the broker's own, all others were appended but those of its key behind it; the error's `outcome` tells which.
   * Else rejects with `BrokerUnavailableError`, also when the topic has fewer than `partitions` (`BrokerRefusedError` when only an
   * operator can mend it); then some messages may have been appended (a retry yields duplicates, never gaps).
   */
  publish(topic: string, messages: readonly BrokerMessage[], partitions?: number): Promise<PublishedRecord[]>;

  /** How many partitions the topic has, asked of the broker at each call. Rejects with `BrokerUnavailableError`. */
  partitionCount(topic: string): Promise<number>;

  /**
   * Gives the topic as many partitions, unless it has as many or more. Resolves when all of them can be written to. Keys stay
   * where {@link publish} is told to place them; members of a group begin with new ones within about 10 s, at their first
   * record. Rejects with `BrokerUnavailableError`.
   */
  addPartitions(topic: string, partitions: number): Promise<void>;

  /**
   * The groups that have ever read the topic, as far as the broker remembers. Rejects with `BrokerUnavailableError`
   * (`BrokerRefusedError` where the broker would not show all of them).
   */
  groupsOf(topic: string): Promise<string[]>;

  /** Joins the group and starts to deliver. Resolves once the member takes part in the group. */
  subscribe(request: SubscriptionRequest): Promise<Subscription>;

  /**
   * How many records of each partition the group has yet to resolve; all that is retained when it never came. Rejects with
   * `BrokerUnavailableError`, perhaps late: who can't wait gives up by itself.
   */
  lag(group: string, topics: readonly string[]): Promise<PartitionLag[]>;

  /** Resolves when the broker answers, rejects with `BrokerUnavailableError` otherwise (within about 2,000 ms). */
  ping(): Promise<void>;

  /** Ends all subscriptions after their running batches, flushes and disconnects. Idempotent. */
  close(): Promise<void>;
}
