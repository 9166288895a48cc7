import { Module } from '@nestjs/common';
import { BrokerModule } from '../connection/broker.module.js';
import { DeadLettersModule } from '../dead-letters/dead-letters.module.js';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { BatchProcessor } from './consumer/batch-processor.js';
import { ConsumerLag } from './consumer/consumer-lag.js';
import { EventSubscription } from './consumer/event-subscription.js';
import { PartitionConsumer } from './consumer/partition-consumer.js';
import { SubBatchProcessor } from './consumer/sub-batch-processor.js';
import { DeadLetterRetention } from './dead-letters/dead-letter-retention.js';
import { DeadLetterStore } from './dead-letters/dead-letter-store.js';
import { KeyQueues } from './dead-letters/key-queues.js';
import { Redelivery } from './dead-letters/redelivery.js';
import { RetryWorker } from './dead-letters/retry-worker.js';
import { EventDelivery } from './delivery/event-delivery.js';
import { InboxRetention } from './inbox/inbox-retention.js';
import { Inbox } from './inbox/inbox.js';
import { GenerationReaders } from './projections/generation-readers.js';
import { GenerationRemoval } from './projections/generation-removal.js';
import { GenerationStore } from './projections/generation-store.js';
import { GenerationSwap } from './projections/generation-swap.js';
import { LiveGeneration } from './projections/live-generation.js';
import { ProjectionBeginnings } from './projections/projection-beginnings.js';
import { ProjectionRebuild } from './projections/projection-rebuild.js';
import { ProjectionSupervisor } from './projections/projection-supervisor.js';

/** From the broker to the handlers. */
@Module({
  imports: [BrokerModule, InstrumentsModule, DeadLettersModule],
  providers: [
    ...[EventSubscription, PartitionConsumer, BatchProcessor, SubBatchProcessor, ConsumerLag],
    ...[Inbox, InboxRetention, EventDelivery],
    ...[DeadLetterStore, KeyQueues, Redelivery, RetryWorker, DeadLetterRetention],
    ...[GenerationStore, GenerationReaders, GenerationSwap, GenerationRemoval, ProjectionBeginnings],
    ...[ProjectionSupervisor, ProjectionRebuild, LiveGeneration],
  ],
  exports: [EventSubscription, ConsumerLag, RetryWorker, ProjectionSupervisor, ProjectionRebuild, LiveGeneration],
})
export class IncomingModule {}
