import { type DynamicModule, type FactoryProvider, Module, type ModuleMetadata } from '@nestjs/common';
import { BrokerMonitor } from '@tradewind/broker';
import { BrokerConnection } from './connection/broker-connection.js';
import { SlotFollower } from './outgoing/cdc/slot-follower.js';
import { SlotGauges } from './gauges/slot-gauges.js';
import { SlotHealth } from './outgoing/cdc/slot-health.js';
import { DeadLetters } from './dead-letters/dead-letters.js';
import { DiscardHandlers } from './dead-letters/discard-handlers.js';
import { LaneSignal } from './dead-letters/lane-signal.js';
import { LaneWorker } from './incoming/dead-letters/lane-worker.js';
import { Lanes } from './incoming/dead-letters/lanes.js';
import { LetterFile } from './incoming/dead-letters/letter-file.js';
import { LetterRetention } from './incoming/dead-letters/letter-retention.js';
import { defaultRetryPolicy, RETRY_POLICY } from './options/retry-policy.js';
import { InboxRetention } from './incoming/inbox/inbox-retention.js';
import { Inbox } from './incoming/inbox/inbox.js';
import { MessagingHealth } from './health/messaging-health.js';
import { MESSAGING_OPTIONS, type MessagingOptions } from './options/messaging-options.js';
import { BrokerGauges } from './gauges/broker-gauges.js';
import { DeadLetterGauges } from './gauges/dead-letter-gauges.js';
import { LagGauges } from './gauges/lag-gauges.js';
import { MessagingGauges } from './gauges/messaging-gauges.js';
import { MessagingMetrics } from './instruments/messaging-metrics.js';
import { OutboxGauges } from './gauges/outbox-gauges.js';
import { PartitionGauges } from './gauges/partition-gauges.js';
import { RelayGauges } from './gauges/relay-gauges.js';
import { Outbox } from './outgoing/outbox/outbox.js';
import { DeclaredPartitions } from './outgoing/partitions/declared-partitions.js';
import { PartitionChanges } from './outgoing/partitions/partition-changes.js';
import { PartitionWatch } from './outgoing/partitions/partition-watch.js';
import { OutboxBacklog } from './outgoing/relay/outbox-backlog.js';
import { OutboxPublisher } from './outgoing/relay/outbox-publisher.js';
import { OutboxReader } from './outgoing/relay/outbox-reader.js';
import { OutboxRelay } from './outgoing/relay/outbox-relay.js';
import { OutboxRetention } from './outgoing/relay/outbox-retention.js';
import { PageSender } from './outgoing/relay/page-sender.js';
import { RelayDatabase } from './outgoing/leadership/relay-database.js';
import { RelayOffice } from './outgoing/relay/relay-office.js';
import { RelaySignal } from './outgoing/outbox/relay-signal.js';
import { RelayStatus } from './outgoing/leadership/relay-status.js';
import { RetentionSchedule } from './outgoing/relay/retention-schedule.js';
import { UndeliverableRelay } from './outgoing/undeliverable/undeliverable-relay.js';
import { UndeliverableRows } from './outgoing/undeliverable/undeliverable-rows.js';
import { EventDelivery } from './incoming/delivery/event-delivery.js';
import { EventSubscription } from './incoming/consumer/event-subscription.js';
import { IntegrationEventsServer } from './integration-events-server.js';
import { LetterDelivery } from './incoming/dead-letters/letter-delivery.js';
import { MessageGroup } from './incoming/consumer/message-group.js';
import { MessageRun } from './incoming/consumer/message-run.js';
import { PartitionConsumer } from './incoming/consumer/partition-consumer.js';

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
        ...[BrokerMonitor, BrokerConnection],
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
