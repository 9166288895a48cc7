import { Injectable, Logger } from '@nestjs/common';
import { BackOff, pause } from '../broker/back-off.js';
import type { PartitionBatch, ReceivedMessage } from '../broker/index.js';
import { failureOf } from '../dead-letters/failure.js';
import { MessagingMetrics } from '../metrics/messaging-metrics.js';
import type { EventHandlers } from './event-handlers.js';
import { type Incoming, readIncoming } from './incoming.js';
import { MessageRun } from './message-run.js';

const LONGEST_RUN = 100;
const RETRY_FIRST_MS = 100;
const RETRY_MOST_MS = 5_000;

/**
 * Settles the messages of a partition in order, several in one transaction. A message that fails is put away, and with it
 * those of its key; the partition itself waits only while the service's database is away.
 */
@Injectable()
export class PartitionConsumer {
  private readonly logger = new Logger(PartitionConsumer.name);

  constructor(
    private readonly run: MessageRun,
    private readonly metrics: MessagingMetrics,
  ) {}

  async consume(batch: PartitionBatch, handlers: EventHandlers): Promise<void> {
    const { messages, signal } = batch;
    for (let next = 0; next < messages.length && !signal.aborted;) {
      const settled = await this.consumeRun(messages.slice(next, next + LONGEST_RUN), handlers, signal);
      if (settled === 0) return;
      next += settled;
      batch.resolve(messages[next - 1]!.offset);
    }
  }

  /** Resolves with how many of the messages need no further attention. */
  private async consumeRun(
    messages: readonly ReceivedMessage[],
    handlers: EventHandlers,
    signal: AbortSignal,
  ): Promise<number> {
    const incoming: Incoming[] = [];
    const ends: number[] = [];
    for (const [index, message] of messages.entries()) {
      const read = readIncoming(message, handlers);
      if (read.kind === 'foreign') {
        this.metrics.handled(read.type, 'skipped', 0);
      } else {
        incoming.push(read);
        ends.push(index);
      }
    }
    const settled = incoming.length === 0 ? 0 : await this.settle(incoming, signal);
    return settled === incoming.length ? messages.length : ends[settled]!;
  }

  /** All together; should that fail, one by one, so that each is judged by itself. */
  private async settle(incoming: readonly Incoming[], signal: AbortSignal): Promise<number> {
    if (incoming.length > 1) {
      try {
        return await this.run.settle(incoming, signal);
      } catch (error) {
        this.logger.warn(`${incoming.length} messages will be handled one by one: ${String(error)}`);
      }
    }
    for (const [index, message] of incoming.entries()) {
      if (!(await this.settleUntilDone(message, signal))) return index;
    }
    return incoming.length;
  }

  private async settleUntilDone(message: Incoming, signal: AbortSignal): Promise<boolean> {
    const backOff = new BackOff(RETRY_FIRST_MS, RETRY_MOST_MS);
    while (!signal.aborted) {
      try {
        await this.settleOrPutAway(message);
        return true;
      } catch (error) {
        const { topic, partition, offset } = message.message;
        this.logger.error(`${topic}[${partition}] waits at ${offset} for the database: ${String(error)}`, error);
        await pause(backOff.nextMs(), signal);
      }
    }
    return false;
  }

  private async settleOrPutAway(message: Incoming): Promise<void> {
    try {
      await this.run.settleAlone(message);
    } catch (error) {
      await this.run.putAway(message, failureOf(error));
    }
  }
}
