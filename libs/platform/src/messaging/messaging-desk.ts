import { Injectable, Logger } from '@nestjs/common';
import { MessagingOverview } from '@tradewind/messaging';
import { BoundedReading } from '../health/bounded-reading.js';
import { consumersOf } from './consumers-of.js';
import type { MessagingDto } from './messaging.dto.js';

/** Reads each part by itself, so that a broker that is down hides nothing but the lag. */
@Injectable()
export class MessagingDesk {
  private readonly logger = new Logger('Messaging');
  private readonly outbox;
  private readonly consumers;
  private readonly deadLetters;
  private readonly undeliverable;

  constructor(overview: MessagingOverview) {
    this.outbox = this.bounded('outbox', () => overview.outbox());
    this.consumers = this.bounded('lag', async () => consumersOf(await overview.consumers()));
    this.deadLetters = this.bounded('dead letters', () => overview.deadLetters());
    this.undeliverable = this.bounded('undeliverable events', () => overview.undeliverable());
  }

  async read(): Promise<MessagingDto> {
    const { outbox, consumers, deadLetters, undeliverable } = this;
    const parts = [outbox.value(), consumers.value(), deadLetters.value(), undeliverable.value()] as const;
    const [pending = null, behind = null, failed = null, refused = null] = await Promise.all(parts);
    return { outbox: pending, consumers: behind, deadLetters: failed, undeliverable: refused };
  }

  private bounded<Value>(what: string, read: () => Promise<Value>): BoundedReading<Value> {
    return new BoundedReading(read, (error) => this.logger.warn(`The ${what} could not be read: ${String(error)}`));
  }
}
