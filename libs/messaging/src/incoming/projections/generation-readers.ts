import { Inject, Injectable } from '@nestjs/common';
import { CurrentTransaction, UnitOfWork } from '@tradewind/application';
import { UnitOfWorkBatch } from '@tradewind/application/batch';
import { BrokerMonitor } from '@tradewind/broker';
import { BrokerConnection } from '../../connection/broker-connection.js';
import { RetrySignal } from '../../dead-letters/retry-signal.js';
import { MessagingMetrics } from '../../instruments/messaging-metrics.js';
import { MESSAGING_OPTIONS, type MessagingOptions } from '../../options/messaging-options.js';
import { RETRY_POLICY, type RetryPolicy } from '../../options/retry-policy.js';
import { BatchProcessor } from '../consumer/batch-processor.js';
import { EventSubscription } from '../consumer/event-subscription.js';
import type { PartitionConsumer } from '../consumer/partition-consumer.js';
import { SubBatchProcessor } from '../consumer/sub-batch-processor.js';
import { DeadLetterStore } from '../dead-letters/dead-letter-store.js';
import { KeyQueues } from '../dead-letters/key-queues.js';
import { Redelivery } from '../dead-letters/redelivery.js';
import { RetryWorker } from '../dead-letters/retry-worker.js';
import { EventDelivery } from '../delivery/event-delivery.js';
import { Inbox } from '../inbox/inbox.js';
import type { Generation } from './generation.js';
import { GenerationConsumer } from './generation-consumer.js';
import { GenerationReader } from './generation-reader.js';
import { ProjectionBeginnings } from './projection-beginnings.js';

/** Makes readers: each has an inbox, dead letters and a consumer group of its own, under the name of its generation. */
@Injectable()
export class GenerationReaders {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly batch: UnitOfWorkBatch,
    private readonly transaction: CurrentTransaction,
    private readonly connection: BrokerConnection,
    private readonly monitor: BrokerMonitor,
    private readonly metrics: MessagingMetrics,
    private readonly beginnings: ProjectionBeginnings,
    @Inject(RETRY_POLICY) private readonly policy: RetryPolicy,
    @Inject(MESSAGING_OPTIONS) private readonly options: MessagingOptions,
  ) {}

  of({ number, consumer: service }: Generation): GenerationReader {
    const options = { ...this.options, service };
    const { unitOfWork, batch, transaction, metrics, policy } = this;
    const signal = new RetrySignal();
    const inbox = new Inbox(transaction, options);
    const delivery = this.delivery(options);
    const letters = new DeadLetterStore(transaction, unitOfWork, signal, metrics, policy, options);
    const subBatches = new SubBatchProcessor(inbox, delivery, batch);
    const processor = new BatchProcessor(unitOfWork, batch, transaction, subBatches, letters, options);
    const consumer = this.consumer(number, processor, options);
    const queues = new KeyQueues(transaction, options);
    const redelivery = new Redelivery(inbox, delivery);
    return new GenerationReader(
      number,
      this.subscription(consumer, options),
      new RetryWorker(queues, signal, redelivery, unitOfWork, metrics, policy, options),
    );
  }
  delivery(options: MessagingOptions): EventDelivery {
    return new EventDelivery(this.unitOfWork, this.batch, this.metrics, options);
  }

  consumer(generation: number, processor: BatchProcessor, options: MessagingOptions): PartitionConsumer {
    return new GenerationConsumer(processor, this.metrics, options, generation, this.beginnings);
  }

  subscription(consumer: PartitionConsumer, options: MessagingOptions): EventSubscription {
    return new EventSubscription(this.connection, consumer, this.monitor, options);
  }
}
