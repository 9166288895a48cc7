import { Inject, Injectable } from '@nestjs/common';
import { CurrentTransaction, PreparedStatement, UnitOfWork } from '@tradewind/application';
import { type Enqueued, UnitOfWorkBatch } from '@tradewind/application/batch';
import { type Failure, isInfrastructureFailure } from '../failures/failure.js';
import { DeadLetterStore } from '../dead-letters/dead-letter-store.js';
import { MESSAGING_OPTIONS, type MessagingOptions } from '../../options/messaging-options.js';
import type { IncomingMessage } from '../messages/incoming-message.js';
import { SubBatchProcessor } from './sub-batch-processor.js';
import { AdaptiveBatchSize } from './adaptive-batch-size.js';
import { BatchDeadLetters } from './batch-dead-letters.js';

const MAX_BATCH_MS = 1_000;

/**
 * A member that lost the partition without noticing waits here, and then finds everything that its successor has done.
 */
const lockPartition = new PreparedStatement('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))');

/**
 * Processes consecutive messages of one partition in one unit of work: each one is handled, recognised as a duplicate, or
 * dead-lettered.
 */
@Injectable()
export class BatchProcessor {
  private readonly batchSize = new AdaptiveBatchSize();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly batch: UnitOfWorkBatch,
    private readonly currentTransaction: CurrentTransaction,
    private readonly subBatches: SubBatchProcessor,
    private readonly letters: DeadLetterStore,
    @Inject(MESSAGING_OPTIONS) private readonly options: MessagingOptions,
  ) {}

  /**
   * Resolves with the number of processed messages after the commit. Rejects with nothing done if the database fails; the failure
   * of a message itself is stored with its dead letter.
   */
  async process(messages: readonly IncomingMessage[], signal: AbortSignal): Promise<number> {
    return this.unitOfWork.run(async () => {
      await this.lockPartition(messages[0]!);
      const end = performance.now() + MAX_BATCH_MS;
      const letters = new BatchDeadLetters();
      let processed = 0;
      do {
        const subBatch = messages.slice(processed, processed + this.batchSize.next);
        await this.batchSize.measure(subBatch.length, () => this.processSubBatch(subBatch, letters));
        processed += subBatch.length;
        if (letters.areLarge) await this.letters.add(letters.take());
      } while (processed < messages.length && performance.now() < end && !signal.aborted);
      await this.letters.add(letters.take());
      return processed;
    }, 'Handle messages');
  }

  /** Processes one message in a separate unit of work. Rejects with its error and with nothing done. */
  async processOne(message: IncomingMessage): Promise<void> {
    await this.unitOfWork.run(async () => {
      await this.lockPartition(message);
      const letters = new BatchDeadLetters();
      const failed = await this.subBatches.process([message], letters);
      if (failed) throw failed.failure.error;
      await this.letters.add(letters.take());
    }, 'Handle a message');
  }

  /** Stores a failed message as a dead letter. */
  async deadLetter(message: IncomingMessage, failure: Failure): Promise<void> {
    await this.unitOfWork.run(async () => {
      await this.lockPartition(message);
      await this.letters.add([{ message: message.message, failure }]);
    }, 'Dead-letter a message');
  }

  private async lockPartition({ message: { topic, partition } }: IncomingMessage): Promise<void> {
    await lockPartition.enqueue(this.currentTransaction.manager, [`${this.options.service} ${topic} ${partition}`]);
  }

  /**
   * A failed message is rolled back with its sub-batch, which is then processed again without it. If it is unknown which
   * message failed, the sub-batch is processed again with each message by itself.
   */
  private async processSubBatch(subBatch: readonly IncomingMessage[], letters: BatchDeadLetters): Promise<void> {
    const savepoint = await this.batch.savepoint();
    let left: Enqueued = 'waiting';
    const failures = new Map<IncomingMessage, Failure>();
    for (;;) {
      const failed = await this.subBatches.process(subBatch, letters, failures, left);
      if (!failed) return;
      if (isInfrastructureFailure(failed.failure)) throw failed.failure.error;
      if (failed.message) failures.set(failed.message, failed.failure);
      else left = 'settled';
      await savepoint.rollback();
    }
  }
}
