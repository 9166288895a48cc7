import { Module } from '@nestjs/common';
import { BrokerModule } from '../connection/broker.module.js';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { SlotFollower } from './cdc/slot-follower.js';
import { SlotHealth } from './cdc/slot-health.js';
import { RelayDatabase } from './leadership/relay-database.js';
import { RelayLeader } from './leadership/relay-leader.js';
import { RelayStatus } from './leadership/relay-status.js';
import { OutboxMessages } from './outbox/outbox-messages.js';
import { OutboxSignal } from './outbox/outbox-signal.js';
import { Outbox } from './outbox/outbox.js';
import { DeclaredPartitions } from './partitions/declared-partitions.js';
import { PartitionChanges } from './partitions/partition-changes.js';
import { PartitionMonitor } from './partitions/partition-monitor.js';
import { OutboxBacklog } from './relay/outbox-backlog.js';
import { OutboxPublisher } from './relay/outbox-publisher.js';
import { OutboxReader } from './relay/outbox-reader.js';
import { OutboxRelay } from './relay/outbox-relay.js';
import { OutboxRetention } from './relay/outbox-retention.js';
import { PagePublisher } from './relay/page-publisher.js';
import { RelayLoop } from './relay/relay-loop.js';
import { RetentionSchedule } from './relay/retention-schedule.js';
import { UndeliverableRelay } from './undeliverable/undeliverable-relay.js';
import { UndeliverableStore } from './undeliverable/undeliverable-store.js';

/** From `Outbox.add` to the broker. */
@Module({
  imports: [BrokerModule, InstrumentsModule],
  providers: [
    ...[Outbox, OutboxMessages, OutboxSignal],
    ...[RelayDatabase, RelayStatus, RelayLeader],
    ...[DeclaredPartitions, PartitionChanges, PartitionMonitor],
    ...[UndeliverableStore, UndeliverableRelay],
    ...[OutboxReader, OutboxPublisher, PagePublisher, RelayLoop, OutboxRelay, OutboxBacklog],
    ...[OutboxRetention, RetentionSchedule],
    ...[SlotFollower, SlotHealth],
  ],
  exports: [Outbox, OutboxMessages, OutboxRelay, OutboxBacklog, RelayStatus, RelayLeader, PartitionMonitor, SlotHealth],
})
export class OutgoingModule {}
