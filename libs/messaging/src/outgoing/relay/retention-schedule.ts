import { Injectable, Logger } from '@nestjs/common';
import { pause } from '@tradewind/broker';
import { OutboxRetention } from './outbox-retention.js';

const RETENTION_MS = 60_000;

/** Removes expired rows at once and then every minute. */
@Injectable()
export class RetentionSchedule {
  private readonly logger = new Logger(RetentionSchedule.name);

  constructor(private readonly retention: OutboxRetention) {}

  /** Never rejects; resolves once stopped. `published`: see {@link OutboxRetention.removeExpired}. */
  async run(published: () => string, stop: AbortSignal): Promise<void> {
    while (!stop.aborted) {
      try {
        await this.retention.removeExpired(published());
      } catch (error) {
        if (!stop.aborted) this.logger.warn(`Expired rows could not be removed from the outbox: ${String(error)}`);
      }
      await pause(RETENTION_MS, stop);
    }
  }
}
