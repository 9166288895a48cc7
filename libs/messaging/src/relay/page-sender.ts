import { Injectable, Logger } from '@nestjs/common';
import { BackOff, pause } from '../broker/back-off.js';
import { PartitionChanges } from '../partitions/partition-changes.js';
import { OutboxPublisher } from './outbox-publisher.js';
import type { OutboxPage } from './outbox-reader.js';
import { RelayStatus } from './relay-status.js';
import type { RelayTerm } from './relay-term.js';

const RETRY_FIRST_MS = 50;
const RETRY_MOST_MS = 2_000;

/** Sends a page for as long as the broker doesn't take it. */
@Injectable()
export class PageSender {
  private readonly logger = new Logger(PageSender.name);

  constructor(
    private readonly publisher: OutboxPublisher,
    private readonly status: RelayStatus,
    private readonly changes: PartitionChanges,
  ) {}

  /** @throws RelayFencedError, or what the broker rejected with when the relay is to stop */
  async send({ rows, next }: OutboxPage, term: RelayTerm, stop: AbortSignal): Promise<void> {
    const backOff = new BackOff(RETRY_FIRST_MS, RETRY_MOST_MS);
    for (;;) {
      await this.changes.carryOut(term, stop);
      term.assertHeld();
      try {
        await this.publisher.publish(rows);
        break;
      } catch (error) {
        this.noteBlocked(error);
        if (stop.aborted) throw error;
        await pause(backOff.nextMs(), stop);
      }
    }
    this.noteFlowing();
    term.advance(next);
  }

  private noteBlocked(error: unknown): void {
    const reason = String(error);
    if (this.status.blockedBy === undefined) this.logger.warn(`Integration events wait in the outbox: ${reason}`);
    this.status.blockedBy = reason;
  }

  private noteFlowing(): void {
    if (this.status.blockedBy !== undefined) this.logger.log('Integration events flow again');
    this.status.blockedBy = undefined;
  }
}
