import type { DataSource } from 'typeorm';
import { type Broker, BrokerMonitor } from '@tradewind/broker';
import type { BrokerConnection } from '../connection/broker-connection.js';
import { SlotFollower } from '../outgoing/cdc/slot-follower.js';
import { MessagingMetrics } from '../instruments/messaging-metrics.js';
import type { MessagingOptions } from '../options/messaging-options.js';
import { DeclaredPartitions } from '../outgoing/partitions/declared-partitions.js';
import { PartitionChanges } from '../outgoing/partitions/partition-changes.js';
import { OutboxPublisher } from '../outgoing/relay/outbox-publisher.js';
import { OutboxReader } from '../outgoing/relay/outbox-reader.js';
import { OutboxRelay } from '../outgoing/relay/outbox-relay.js';
import { OutboxRetention } from '../outgoing/relay/outbox-retention.js';
import { PagePublisher } from '../outgoing/relay/page-publisher.js';
import type { Statement } from '../outgoing/leadership/relay-connection.js';
import { RelayDatabase } from '../outgoing/leadership/relay-database.js';
import { RelayLoop } from '../outgoing/relay/relay-loop.js';
import { OutboxSignal } from '../outgoing/outbox/outbox-signal.js';
import { RelayStatus } from '../outgoing/leadership/relay-status.js';
import { RetentionSchedule } from '../outgoing/relay/retention-schedule.js';
import { UndeliverableRelay } from '../outgoing/undeliverable/undeliverable-relay.js';
import { UndeliverableStore } from '../outgoing/undeliverable/undeliverable-store.js';

/** The database connections of a process that can be frozen, as SIGSTOP does. */
class FreezableDatabase extends RelayDatabase {
  private thawed: Promise<void> = Promise.resolve();
  private thawNow: () => void = () => undefined;

  freeze(): void {
    this.thawed = new Promise((resolve) => (this.thawNow = resolve));
  }

  thaw(): void {
    this.thawNow();
  }

  override async read<Row>(statement: Statement, values: unknown[], answerMs?: number): Promise<Row[]> {
    await this.thawed;
    return super.read<Row>(statement, values, answerMs);
  }

  override async queryLease<Row>(statement: Statement, values: unknown[]): Promise<Row[]> {
    await this.thawed;
    return super.queryLease<Row>(statement, values);
  }
}

/** The relay of one process of a service. */
export class RelayProcess {
  readonly signal = new OutboxSignal();
  readonly status = new RelayStatus();
  readonly database: FreezableDatabase;
  private readonly relay: OutboxRelay;

  constructor(dataSource: DataSource, broker: Broker, options: Pick<MessagingOptions, 'relay'> = {}) {
    this.database = new FreezableDatabase(dataSource);
    const connection = { broker: () => Promise.resolve(broker) } as BrokerConnection;
    const declared = new DeclaredPartitions(this.database, connection);
    const changes = new PartitionChanges(this.database, connection, declared, this.status);
    const store = new UndeliverableStore(this.database, { service: 'spec' });
    const undeliverable = new UndeliverableRelay(store, connection, declared);
    const publisher = new OutboxPublisher(connection, new MessagingMetrics(), declared);
    const pages = new PagePublisher(publisher, undeliverable, this.status, changes, new BrokerMonitor());
    const loop = new RelayLoop(new OutboxReader(this.database), pages, undeliverable, this.signal, changes);
    const retention = new RetentionSchedule(new OutboxRetention(dataSource));
    const slot = new SlotFollower(dataSource);
    this.relay = new OutboxRelay(this.database, loop, retention, this.signal, this.status, slot, declared, options);
  }

  start(): void {
    this.relay.onApplicationBootstrap();
  }

  /** From now on it is as silent as a dead process, until `wakeUp`. */
  freeze(): void {
    this.database.freeze();
  }

  wakeUp(): void {
    this.database.thaw();
  }

  async stop(): Promise<void> {
    this.wakeUp();
    await this.relay.stop();
  }
}
