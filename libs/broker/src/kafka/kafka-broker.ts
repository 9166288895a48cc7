import type { Admin, Kafka } from 'kafkajs';
import type { Broker } from '../port/broker.js';
import { answerInTime } from '../building-blocks/answer-in-time.js';
import type { BrokerMessage, PublishedRecord } from '../port/broker-message.js';
import type { PartitionLag } from '../port/partition-lag.js';
import type { PartitionOffsets } from '../port/partition-offsets.js';
import { PublishQueue } from '../building-blocks/publish-queue.js';
import type { Subscription, SubscriptionRequest } from '../port/subscription.js';
import type { TopicDefinition } from '../port/topic-definition.js';
import { kafkaClient, type KafkaOptions, unavailable } from './kafka-client.js';
import { kafkaGroupsOf } from './kafka-groups.js';
import { forgetKafkaGroup } from './forget-kafka-group.js';
import { kafkaLag } from './kafka-lag.js';
import { kafkaOffsets } from './kafka-offsets.js';
import { addKafkaPartitions, partitionCount } from './kafka-partitions.js';
import { ensureKafkaTopics } from './kafka-topics.js';
import { KafkaSender } from './producer/kafka-sender.js';
import { KafkaSubscription } from './kafka-subscription.js';

export type { KafkaOptions } from './kafka-client.js';

/**
 * Apache Kafka through kafkajs. Topics should accept records of 1 MB (`max.message.bytes` at its default or above): messages
 * above a topic's limit are refused one by one. Reads batches of message format v2, uncompressed or compressed with gzip, snappy,
 * lz4 or zstd, up to 64 MB when decompressed. Any other batch becomes one unreadable record.
 */
export class KafkaBroker implements Broker {
  private readonly publishQueue: PublishQueue;
  private readonly subscriptions = new Set<Subscription>();
  private closed: Promise<void> | undefined;

  private constructor(
    private readonly kafka: Kafka,
    private readonly options: KafkaOptions,
    private readonly admin: Admin,
    private readonly sender: KafkaSender,
  ) {
    this.publishQueue = new PublishQueue((messages) => sender.send(messages));
  }

  /** Rejects with `BrokerUnavailableError` if no broker answers. */
  static async connect(options: KafkaOptions): Promise<KafkaBroker> {
    const kafka = kafkaClient(options);
    const admin = kafka.admin();
    try {
      await unavailable(() => admin.connect());
      return new KafkaBroker(kafka, options, admin, new KafkaSender(options));
    } catch (error) {
      await admin.disconnect().catch(() => undefined);
      throw error;
    }
  }

  ensureTopics(topics: readonly TopicDefinition[]): Promise<void> {
    return unavailable(() => ensureKafkaTopics(this.admin, topics));
  }

  publish(topic: string, messages: readonly BrokerMessage[], partitions?: number): Promise<PublishedRecord[]> {
    return this.publishQueue.publish(topic, messages, partitions);
  }

  partitionCount(topic: string): Promise<number> {
    return unavailable(() => partitionCount(this.admin, topic));
  }

  addPartitions(topic: string, partitions: number): Promise<void> {
    return unavailable(() => addKafkaPartitions(this.admin, topic, partitions));
  }

  groupsOf(topic: string): Promise<string[]> {
    return unavailable(() => kafkaGroupsOf(this.admin, topic));
  }

  async subscribe(request: SubscriptionRequest): Promise<Subscription> {
    const subscription = new KafkaSubscription(this.kafka, this.options, request);
    this.subscriptions.add(subscription);
    try {
      await subscription.start();
    } catch (error) {
      this.subscriptions.delete(subscription);
      throw error;
    }
    return subscription;
  }

  lag(group: string, topics: readonly string[]): Promise<PartitionLag[]> {
    return unavailable(() => kafkaLag(this.admin, group, topics));
  }

  offsets(group: string, topics: readonly string[]): Promise<PartitionOffsets[]> {
    return unavailable(() => kafkaOffsets(this.admin, group, topics));
  }

  forget(group: string): Promise<void> {
    return unavailable(() => forgetKafkaGroup(this.admin, group));
  }

  async ping(): Promise<void> {
    await unavailable(() => answerInTime(this.admin.describeCluster()));
  }

  close(): Promise<void> {
    this.closed ??= this.end();
    return this.closed;
  }

  private async end(): Promise<void> {
    await Promise.all([...this.subscriptions].map((subscription) => subscription.close()));
    this.sender.stopRetrying();
    await this.publishQueue.drained();
    await Promise.allSettled([this.sender.disconnect(), this.admin.disconnect()]);
  }
}
