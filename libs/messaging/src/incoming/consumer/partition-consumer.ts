import { Injectable, Logger } from '@nestjs/common';
import { BackOff, type PartitionBatch, pause } from '@tradewind/broker';
import { failureOf } from '../failures/failure.js';
import { MessagingMetrics } from '../../instruments/messaging-metrics.js';
import type { EventHandlers } from '../handlers/event-handlers.js';
import { type ForeignEvent, type Incoming, readIncoming } from '../messages/incoming.js';
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
    const { messages } = batch;
    for (let next = 0; next < messages.length; next += LONGEST_RUN) {
      const read = messages.slice(next, next + LONGEST_RUN).map((message) => readIncoming(message, handlers));
      if (!(await this.consumeAll(read, batch))) return;
    }
  }

  /** Whether all of them are done with. */
  private async consumeAll(read: ReadonlyArray<Incoming | ForeignEvent>, batch: PartitionBatch): Promise<boolean> {
    const incoming = read.filter((each): each is Incoming => each.kind !== 'foreign');
    for (let done = 0; done < incoming.length;) {
      const settled = batch.signal.aborted ? 0 : await this.settle(incoming.slice(done), batch.signal);
      if (settled === 0) return false;
      done += settled;
      batch.resolve(incoming[done - 1]!.message.offset);
    }
    for (const each of read) if (each.kind === 'foreign') this.metrics.handled(each.type, 'skipped', 0);
    batch.resolve(read.at(-1)!.message.offset);
    return true;
  }

  /** All together; should that fail, one by one, so that each is judged by itself. Resolves with how many are settled. */
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
