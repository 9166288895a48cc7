import { type OffsetReset, type PartitionBatch, Semaphore } from '@tradewind/broker';
import type { MessagingMetrics } from '../../instruments/messaging-metrics.js';
import type { MessagingOptions } from '../../options/messaging-options.js';
import type { BatchProcessor } from '../consumer/batch-processor.js';
import { PartitionConsumer } from '../consumer/partition-consumer.js';
import type { EventHandlers } from '../handlers/event-handlers.js';
import { projecting } from './current-projection.js';
import type { ProjectionBeginnings } from './projection-beginnings.js';

/**
 * A batch holds a connection to the database, also while a swap holds it up. The next generation and everybody else need some, too.
 */
const BATCHES_AT_ONCE = 3;

/** Processes the messages of a partition for one generation. */
export class GenerationConsumer extends PartitionConsumer {
  private readonly semaphore = new Semaphore(BATCHES_AT_ONCE);

  constructor(
    processor: BatchProcessor,
    metrics: MessagingMetrics,
    options: MessagingOptions,
    private readonly generation: number,
    private readonly beginnings: ProjectionBeginnings,
  ) {
    super(processor, metrics, options);
  }

  override async consume(batch: PartitionBatch, handlers: EventHandlers): Promise<void> {
    await this.semaphore.run(() => this.project(batch, handlers));
  }

  override continuedElsewhere(reset: OffsetReset): void {
    super.continuedElsewhere(reset);
    if (reset.cause === 'retention') this.beginnings.noteLoss(this.generation, reset.topic, reset.partition);
  }

  private async project(batch: PartitionBatch, handlers: EventHandlers): Promise<void> {
    if (batch.signal.aborted) return;
    await this.beginnings.note(this.generation, batch);
    const { generation } = this;
    await projecting({ generation, partition: batch.partition }, () => super.consume(batch, handlers));
  }
}
