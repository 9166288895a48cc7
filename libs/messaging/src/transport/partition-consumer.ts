import { Injectable, Logger } from '@nestjs/common';
import { BackOff, pause } from '../broker/back-off.js';
import type { PartitionBatch, ReceivedMessage } from '../broker/index.js';
import { headerValues } from '../envelope/read-envelope.js';
import { headerName } from '../envelope/header-names.js';
import { EventDelivery } from './event-delivery.js';
import type { EventHandlers } from './event-handlers.js';

const RETRY_FIRST_MS = 100;
const RETRY_MOST_MS = 5_000;

/** Handles the messages of a partition one by one: the next only after the commit of the one before. */
@Injectable()
export class PartitionConsumer {
  private readonly logger = new Logger(PartitionConsumer.name);

  constructor(private readonly delivery: EventDelivery) {}

  async consume(batch: PartitionBatch, handlers: EventHandlers): Promise<void> {
    for (const message of batch.messages) {
      const handled = await this.handleUntilDone(message, handlers, batch.signal);
      if (!handled) return;
      batch.resolve(message.offset);
    }
  }

  private async handleUntilDone(
    message: ReceivedMessage,
    handlers: EventHandlers,
    signal: AbortSignal,
  ): Promise<boolean> {
    const backOff = new BackOff(RETRY_FIRST_MS, RETRY_MOST_MS);
    for (let attempt = 1; !signal.aborted; attempt += 1) {
      try {
        await this.delivery.deliver(message, handlers);
        return true;
      } catch (error) {
        this.report(message, attempt, error);
        await pause(backOff.nextMs(), signal);
      }
    }
    return false;
  }

  private report({ topic, partition, offset, headers }: ReceivedMessage, attempt: number, error: unknown): void {
    const { [headerName.id]: id = 'without id', [headerName.type]: type = 'without type' } = headerValues(headers);
    const place = `${topic}[${partition}]@${offset}`;
    this.logger.error(
      `${place} holds its partition: attempt ${attempt} at ${type} ${id} failed: ${String(error)}`,
      error,
    );
  }
}
