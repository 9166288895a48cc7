import type { TlsOptions } from '../tls/tls-options.js';
import { answerInTime } from '../building-blocks/answer-in-time.js';
import type { Broker } from '../port/broker.js';
import type { BrokerMessage, PublishedRecord } from '../port/broker-message.js';
import type { PartitionLag } from '../port/partition-lag.js';
import { PublishLane } from '../building-blocks/publish-lane.js';
import type { Subscription, SubscriptionRequest } from '../port/subscription.js';
import type { TopicDefinition } from '../port/topic-definition.js';
import { AppendNotices } from './append-notices.js';
import { GrowingRights } from './growing-rights.js';
import { installLogSchema } from './install-log-schema.js';
import { LogAppender } from './log-appender.js';
import { LogDatabase } from './log-database.js';
import { logGroupsOf, logLag } from './log-lag.js';
import { LogSubscription } from './log-subscription.js';
import { TopicCatalog } from './topic-catalog.js';

export interface PostgresLogOptions {
  /** The log's own database, as a PostgreSQL connection string; its role must be allowed to create a schema. */
  readonly url: string;
  readonly clientId: string;
  /** Default: none. */
  readonly tls?: TlsOptions | undefined;
}

/** The broker of the embedded run: a partitioned append-only log in a PostgreSQL database of its own (15 or later). */
export class PostgresLogBroker implements Broker {
  private readonly topics: TopicCatalog;
  private readonly notices: AppendNotices;
  private readonly lane: PublishLane;
  private readonly subscriptions = new Set<Subscription>();
  private closed: Promise<void> | undefined;

  private constructor(private readonly database: LogDatabase) {
    this.topics = new TopicCatalog(database);
    this.notices = new AppendNotices(database);
    const appender = new LogAppender(database, this.topics, this.notices);
    this.lane = new PublishLane((messages) => appender.append(messages));
  }

  /** Connects, and makes the log's tables where they are missing. Rejects with `BrokerUnavailableError`. */
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
    return this.lane.publish(topic, messages, partitions);
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
    const rights = new GrowingRights(this.database, request.group, partitions);
    const subscription = await LogSubscription.start(this.database, await rights.now(), rights, request);
    this.subscriptions.add(subscription);
    return subscription;
  }

  lag(group: string, topics: readonly string[]): Promise<PartitionLag[]> {
    return logLag(this.database, group, topics);
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
    await this.lane.drained();
    await this.notices.sent();
    await this.database.close();
  }
}
