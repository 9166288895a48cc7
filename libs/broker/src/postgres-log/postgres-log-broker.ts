import type { TlsOptions } from '../tls/tls-options.js';
import { answerInTime } from '../building-blocks/answer-in-time.js';
import type { Broker } from '../port/broker.js';
import type { BrokerMessage, PublishedRecord } from '../port/broker-message.js';
import type { PartitionLag } from '../port/partition-lag.js';
import type { PartitionOffsets } from '../port/partition-offsets.js';
import { PublishQueue } from '../building-blocks/publish-queue.js';
import type { Subscription, SubscriptionRequest } from '../port/subscription.js';
import type { TopicDefinition } from '../port/topic-definition.js';
import { AppendNotifier } from './append-notifier.js';
import { GroupClaimsCache } from './group-claims-cache.js';
import { forgetLogGroup } from './forget-log-group.js';
import { installLogSchema } from './install-log-schema.js';
import { LogAppender } from './log-appender.js';
import { LogDatabase } from './log-database.js';
import { logGroupsOf, logLag } from './log-lag.js';
import { logOffsets } from './log-offsets.js';
import { LogSubscription } from './log-subscription.js';
import { TopicCatalog } from './topic-catalog.js';

export interface PostgresLogOptions {
  /** Connection string of the database that contains the log. Its role needs the right to create a schema. */
  readonly url: string;
  readonly clientId: string;
  /** Default: no TLS. */
  readonly tls?: TlsOptions | undefined;
}

/**
 * A partitioned append-only log in its own PostgreSQL database (version 15 or later). The broker of the embedded run.
 */
export class PostgresLogBroker implements Broker {
  private readonly topics: TopicCatalog;
  private readonly notifier: AppendNotifier;
  private readonly publishQueue: PublishQueue;
  private readonly subscriptions = new Set<Subscription>();
  private closed: Promise<void> | undefined;

  private constructor(private readonly database: LogDatabase) {
    this.topics = new TopicCatalog(database);
    this.notifier = new AppendNotifier(database);
    const appender = new LogAppender(database, this.topics, this.notifier);
    this.publishQueue = new PublishQueue((messages) => appender.append(messages));
  }

  /** Connects, and creates the tables of the log if they do not exist. Rejects with `BrokerUnavailableError`. */
  static async connect({ url, clientId, tls }: PostgresLogOptions): Promise<PostgresLogBroker> {
    const database = new LogDatabase(url, clientId, tls);
    try {
      await installLogSchema(database);
      return new PostgresLogBroker(database);
    } catch (error) {
      await database.close();
      throw error;
    }
  }

  ensureTopics(topics: readonly TopicDefinition[]): Promise<void> {
    return this.topics.ensure(topics);
  }

  publish(topic: string, messages: readonly BrokerMessage[], partitions?: number): Promise<PublishedRecord[]> {
    return this.publishQueue.publish(topic, messages, partitions);
  }

  async partitionCount(topic: string): Promise<number> {
    return (await this.topics.lookUp(topic)).length;
  }

  addPartitions(topic: string, partitions: number): Promise<void> {
    return this.topics.grow(topic, partitions);
  }

  groupsOf(topic: string): Promise<string[]> {
    return logGroupsOf(this.database, topic);
  }

  async subscribe(request: SubscriptionRequest): Promise<Subscription> {
    const topics = [...new Set(request.topics)];
    const partitions = async () => (await Promise.all(topics.map((topic) => this.topics.lookUp(topic)))).flat();
    const claims = new GroupClaimsCache(this.database, request.group, partitions);
    const subscription = await LogSubscription.start(this.database, await claims.current(), claims, request);
    this.subscriptions.add(subscription);
    return subscription;
  }

  lag(group: string, topics: readonly string[]): Promise<PartitionLag[]> {
    return logLag(this.database, group, topics);
  }

  offsets(group: string, topics: readonly string[]): Promise<PartitionOffsets[]> {
    return logOffsets(this.database, group, topics);
  }

  forget(group: string): Promise<void> {
    return forgetLogGroup(this.database, group);
  }

  ping(): Promise<void> {
    return answerInTime(this.database.query('SELECT 1'));
  }

  close(): Promise<void> {
    this.closed ??= this.end();
    return this.closed;
  }

  private async end(): Promise<void> {
    await Promise.all([...this.subscriptions].map((subscription) => subscription.close()));
    await this.publishQueue.drained();
    await this.notifier.sent();
    await this.database.close();
  }
}
