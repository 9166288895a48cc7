import { type DynamicModule, type FactoryProvider, Module, type ModuleMetadata } from '@nestjs/common';
import { BrokerMonitor } from '@tradewind/broker';
import { BrokerConnection } from './connection/broker-connection.js';
import { SlotFollower } from './outgoing/cdc/slot-follower.js';
import { SlotGauges } from './gauges/slot-gauges.js';
import { SlotHealth } from './outgoing/cdc/slot-health.js';
import { DeadLetters } from './dead-letters/dead-letters.js';
import { DiscardHandlers } from './dead-letters/discard-handlers.js';
import { RetrySignal } from './dead-letters/retry-signal.js';
import { RetryWorker } from './incoming/dead-letters/retry-worker.js';
import { KeyQueues } from './incoming/dead-letters/key-queues.js';
import { DeadLetterStore } from './incoming/dead-letters/dead-letter-store.js';
import { DeadLetterRetention } from './incoming/dead-letters/dead-letter-retention.js';
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
import { PartitionMonitor } from './outgoing/partitions/partition-monitor.js';
import { OutboxBacklog } from './outgoing/relay/outbox-backlog.js';
import { OutboxPublisher } from './outgoing/relay/outbox-publisher.js';
import { OutboxReader } from './outgoing/relay/outbox-reader.js';
import { OutboxRelay } from './outgoing/relay/outbox-relay.js';
import { OutboxRetention } from './outgoing/relay/outbox-retention.js';
import { PagePublisher } from './outgoing/relay/page-publisher.js';
import { RelayDatabase } from './outgoing/leadership/relay-database.js';
import { RelayLoop } from './outgoing/relay/relay-loop.js';
import { OutboxSignal } from './outgoing/outbox/outbox-signal.js';
import { RelayStatus } from './outgoing/leadership/relay-status.js';
import { RetentionSchedule } from './outgoing/relay/retention-schedule.js';
import { UndeliverableRelay } from './outgoing/undeliverable/undeliverable-relay.js';
import { UndeliverableStore } from './outgoing/undeliverable/undeliverable-store.js';
import { EventDelivery } from './incoming/delivery/event-delivery.js';
import { EventSubscription } from './incoming/consumer/event-subscription.js';
import { IntegrationEventsServer } from './integration-events-server.js';
import { Redelivery } from './incoming/dead-letters/redelivery.js';
import { SubBatchProcessor } from './incoming/consumer/sub-batch-processor.js';
import { BatchProcessor } from './incoming/consumer/batch-processor.js';
import { PartitionConsumer } from './incoming/consumer/partition-consumer.js';

export interface MessagingModuleAsyncOptions {
  readonly imports?: ModuleMetadata['imports'];
  readonly inject?: FactoryProvider['inject'];
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- what is injected is known to the caller alone
  readonly useFactory: (...injected: any[]) => MessagingOptions | Promise<MessagingOptions>;
}

/**
 * Publishes integration events through the outbox and receives them through the inbox. Requires a `DataSource` and the
 * `ApplicationModule`.
 */
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
          OutboxSignal,
          RelayStatus,
          RelayDatabase,
          OutboxReader,
          DeclaredPartitions,
          PartitionChanges,
          PartitionMonitor,
          OutboxPublisher,
          UndeliverableStore,
          UndeliverableRelay,
          PagePublisher,
          OutboxRetention,
        ],
        ...[RetentionSchedule, RelayLoop, OutboxRelay, Inbox, EventDelivery, PartitionConsumer, EventSubscription],
        ...[
          RetrySignal,
          DiscardHandlers,
          DeadLetters,
          DeadLetterStore,
          KeyQueues,
          RetryWorker,
          Redelivery,
          SubBatchProcessor,
          BatchProcessor,
        ],
        ...[InboxRetention, DeadLetterRetention],
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
