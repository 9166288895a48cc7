import { type DynamicModule, type FactoryProvider, Module, type ModuleMetadata } from '@nestjs/common';
import { BrokerWatch } from '@tradewind/broker';
import { BrokerConnection } from './connection/broker-connection.js';
import { SlotFollower } from './cdc/slot-follower.js';
import { SlotGauges } from './cdc/slot-gauges.js';
import { SlotHealth } from './cdc/slot-health.js';
import { DeadLetters } from './dead-letters/dead-letters.js';
import { DiscardHandlers } from './dead-letters/discard-handlers.js';
import { LaneSignal } from './dead-letters/lane-signal.js';
import { LaneWorker } from './dead-letters/lane-worker.js';
import { Lanes } from './dead-letters/lanes.js';
import { LetterFile } from './dead-letters/letter-file.js';
import { LetterRetention } from './dead-letters/letter-retention.js';
import { defaultRetryPolicy, RETRY_POLICY } from './dead-letters/retry-policy.js';
import { InboxRetention } from './inbox/inbox-retention.js';
import { Inbox } from './inbox/inbox.js';
import { MessagingHealth } from './messaging-health.js';
import { MESSAGING_OPTIONS, type MessagingOptions } from './messaging-options.js';
import { BrokerGauges } from './metrics/broker-gauges.js';
import { DeadLetterGauges } from './metrics/dead-letter-gauges.js';
import { LagGauges } from './metrics/lag-gauges.js';
import { MessagingGauges } from './metrics/messaging-gauges.js';
import { MessagingMetrics } from './metrics/messaging-metrics.js';
import { OutboxGauges } from './metrics/outbox-gauges.js';
import { PartitionGauges } from './metrics/partition-gauges.js';
import { RelayGauges } from './metrics/relay-gauges.js';
import { Outbox } from './outbox/outbox.js';
import { DeclaredPartitions } from './partitions/declared-partitions.js';
import { PartitionChanges } from './partitions/partition-changes.js';
import { PartitionWatch } from './partitions/partition-watch.js';
import { OutboxBacklog } from './relay/outbox-backlog.js';
import { OutboxPublisher } from './relay/outbox-publisher.js';
import { OutboxReader } from './relay/outbox-reader.js';
import { OutboxRelay } from './relay/outbox-relay.js';
import { OutboxRetention } from './relay/outbox-retention.js';
import { PageSender } from './relay/page-sender.js';
import { RelayDatabase } from './relay/relay-database.js';
import { RelayOffice } from './relay/relay-office.js';
import { RelaySignal } from './relay/relay-signal.js';
import { RelayStatus } from './relay/relay-status.js';
import { RetentionSchedule } from './relay/retention-schedule.js';
import { UndeliverableRelay } from './relay/undeliverable-relay.js';
import { UndeliverableRows } from './relay/undeliverable-rows.js';
import { EventDelivery } from './transport/event-delivery.js';
import { EventSubscription } from './transport/event-subscription.js';
import { IntegrationEventsServer } from './transport/integration-events-server.js';
import { LetterDelivery } from './transport/letter-delivery.js';
import { MessageGroup } from './transport/message-group.js';
import { MessageRun } from './transport/message-run.js';
import { PartitionConsumer } from './transport/partition-consumer.js';

export interface MessagingModuleAsyncOptions {
  readonly imports?: ModuleMetadata['imports'];
  readonly inject?: FactoryProvider['inject'];
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- what is injected is known to the caller alone
  readonly useFactory: (...injected: any[]) => MessagingOptions | Promise<MessagingOptions>;
}

/** Integration events, out through the outbox and in through the inbox. Expects a `DataSource` and the `ApplicationModule`. */
@Module({})
export class MessagingModule {
  static forRootAsync({ imports = [], inject = [], useFactory }: MessagingModuleAsyncOptions): DynamicModule {
    return {
      module: MessagingModule,
      global: true,
      imports,
      providers: [
        { provide: MESSAGING_OPTIONS, inject, useFactory },
        {
          provide: RETRY_POLICY,
          inject: [MESSAGING_OPTIONS],
          useFactory: ({ retry }: MessagingOptions) => retry ?? defaultRetryPolicy,
        },
        ...[BrokerWatch, BrokerConnection],
        ...[
          Outbox,
          RelaySignal,
          RelayStatus,
          RelayDatabase,
          OutboxReader,
          DeclaredPartitions,
          PartitionChanges,
          PartitionWatch,
          OutboxPublisher,
          UndeliverableRows,
          UndeliverableRelay,
          PageSender,
          OutboxRetention,
        ],
        ...[RetentionSchedule, RelayOffice, OutboxRelay, Inbox, EventDelivery, PartitionConsumer, EventSubscription],
        ...[
          LaneSignal,
          DiscardHandlers,
          DeadLetters,
          LetterFile,
          Lanes,
          LaneWorker,
          LetterDelivery,
          MessageGroup,
          MessageRun,
        ],
        ...[InboxRetention, LetterRetention],
        IntegrationEventsServer,
        ...[
          MessagingMetrics,
          OutboxBacklog,
          OutboxGauges,
          RelayGauges,
          BrokerGauges,
          DeadLetterGauges,
          LagGauges,
          PartitionGauges,
          MessagingGauges,
        ],
        ...[SlotFollower, SlotGauges, SlotHealth],
        MessagingHealth,
      ],
      exports: [
        ...[
          Outbox,
          DeadLetters,
          IntegrationEventsServer,
          MessagingHealth,
          SlotHealth,
          MessagingMetrics,
          MessagingGauges,
        ],
      ],
    };
  }
}
