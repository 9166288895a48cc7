import { Inject, Injectable, Logger } from '@nestjs/common';
import { BackOff, type OffsetReset, type PartitionBatch, pause } from '@tradewind/broker';
import { failureOf } from '../failures/failure.js';
import { MessagingMetrics } from '../../instruments/messaging-metrics.js';
import type { EventHandlers } from '../handlers/event-handlers.js';
import { MESSAGING_OPTIONS, type MessagingOptions } from '../../options/messaging-options.js';
import { type UnhandledEvent, type IncomingMessage, readIncomingMessage } from '../messages/incoming-message.js';
import { BatchProcessor } from './batch-processor.js';

const MAX_BATCH = 100;
const RETRY_FIRST_MS = 100;
const RETRY_MOST_MS = 5_000;

/**
 * Processes the messages of a partition in order, several per transaction unless the options say otherwise. A failed
 * message is dead-lettered, and later messages of its key are parked behind it. The partition itself waits only while
 * the service's database is unavailable.
 */
@Injectable()
export class PartitionConsumer {
  private readonly logger = new Logger(PartitionConsumer.name);

  constructor(
    private readonly run: BatchProcessor,
    private readonly metrics: MessagingMetrics,
    @Inject(MESSAGING_OPTIONS) private readonly options: MessagingOptions,
  ) {}

  async consume(batch: PartitionBatch, handlers: EventHandlers): Promise<void> {
    const { messages } = batch;
    for (let next = 0; next < messages.length; next += MAX_BATCH) {
      const read = messages.slice(next, next + MAX_BATCH).map((message) => readIncomingMessage(message, handlers));
      if (!(await this.consumeAll(read, batch))) return;
    }
  }

  /** The log no longer has the group's offset. */
  continuedElsewhere(reset: OffsetReset): void {
    this.metrics.offsetReset(reset);
  }

  /** Whether all of them are processed. */
  private async consumeAll(
    read: ReadonlyArray<IncomingMessage | UnhandledEvent>,
    batch: PartitionBatch,
  ): Promise<boolean> {
    const incoming = read.filter((each): each is IncomingMessage => each.kind !== 'unhandled');
    for (let done = 0; done < incoming.length;) {
      const processed = batch.signal.aborted ? 0 : await this.process(incoming.slice(done), batch.signal);
      if (processed === 0) return false;
      done += processed;
      batch.resolve(incoming[done - 1]!.message.offset);
    }
    for (const each of read) if (each.kind === 'unhandled') this.metrics.handled(each.type, 'skipped', 0);
    batch.resolve(read.at(-1)!.message.offset);
    return true;
  }

  /**
   * Processes all messages together or, if that fails or is not wanted, one by one, so that each failure concerns one message. Resolves with the
   * number of processed messages.
   */
  private async process(incoming: readonly IncomingMessage[], signal: AbortSignal): Promise<number> {
    if (incoming.length > 1 && this.options.messagesPerTransaction !== 'one') {
      try {
        return await this.run.process(incoming, signal);
      } catch (error) {
        this.logger.warn(`${incoming.length} messages will be processed one by one: ${String(error)}`);
      }
    }
    for (const [index, message] of incoming.entries()) {
      if (!(await this.processUntilDone(message, signal))) return index;
    }
    return incoming.length;
  }

  private async processUntilDone(message: IncomingMessage, signal: AbortSignal): Promise<boolean> {
    const backOff = new BackOff(RETRY_FIRST_MS, RETRY_MOST_MS);
    while (!signal.aborted) {
      try {
        await this.processOrDeadLetter(message);
        return true;
      } catch (error) {
        const { topic, partition, offset } = message.message;
        this.logger.error(`${topic}[${partition}] waits at ${offset} for the database: ${String(error)}`, error);
        await pause(backOff.nextMs(), signal);
      }
    }
    return false;
  }

  private async processOrDeadLetter(message: IncomingMessage): Promise<void> {
    try {
      await this.run.processOne(message);
    } catch (error) {
      await this.run.deadLetter(message, failureOf(error));
    }
  }
}
