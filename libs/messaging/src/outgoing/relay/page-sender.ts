import { Injectable, Logger } from '@nestjs/common';
import { BackOff, BrokerRefusedError, BrokerMonitor, pause, type TrackedActivity } from '@tradewind/broker';
import { PartitionChanges } from '../partitions/partition-changes.js';
import { OutboxPublisher } from './outbox-publisher.js';
import type { OutboxPage } from './outbox-reader.js';
import type { OutboxRow } from '../outbox/outbox-row.js';
import { RelayStatus } from '../leadership/relay-status.js';
import type { RelayTerm } from '../leadership/relay-term.js';
import { UndeliverableRelay } from '../undeliverable/undeliverable-relay.js';
import type { UndeliverableRow } from '../undeliverable/undeliverable-row.js';

const RETRY_FIRST_MS = 50;
const RETRY_MOST_MS = 2_000;
/** What only an operator can mend is tried again slowly. */
const REFUSED_MOST_MS = 10_000;

/** Sends a page for as long as the broker doesn't take it; what it never will is put away, and holds up its key alone. */
@Injectable()
export class PageSender {
  private readonly logger = new Logger(PageSender.name);
  private readonly publishing: TrackedActivity;

  constructor(
    private readonly publisher: OutboxPublisher,
    private readonly undeliverable: UndeliverableRelay,
    private readonly status: RelayStatus,
    private readonly changes: PartitionChanges,
    monitor: BrokerMonitor,
  ) {
    this.publishing = monitor.track('publish', 'outbox');
  }

  /** @throws RelayFencedError, or what the broker rejected with when the relay is to stop */
  async send({ rows, next }: OutboxPage, term: RelayTerm, stop: AbortSignal): Promise<void> {
    try {
      const free = await this.undeliverable.hold(rows, term);
      if (free.length > 0) await this.undeliverable.putAway(await this.sendUntilTaken(free, term, stop), term);
    } catch (error) {
      this.giveUp();
      throw error;
    }
    this.noteFlowing();
    term.advance(next);
  }

  private async sendUntilTaken(
    rows: readonly OutboxRow[],
    term: RelayTerm,
    stop: AbortSignal,
  ): Promise<UndeliverableRow[]> {
    const backOff = new BackOff(RETRY_FIRST_MS, RETRY_MOST_MS);
    const slowly = new BackOff(RETRY_FIRST_MS, REFUSED_MOST_MS);
    for (;;) {
      await this.changes.carryOut(term, stop);
      term.assertHeld();
      try {
        return await this.publisher.publish(rows);
      } catch (error) {
        this.noteBlocked(error);
        if (stop.aborted) throw error;
        await pause((error instanceof BrokerRefusedError ? slowly : backOff).nextMs(), stop);
      }
    }
  }

  private noteBlocked(error: unknown): void {
    const reason = String(error);
    if (this.status.blockedBy === undefined) this.logger.warn(`Integration events wait in the outbox: ${reason}`);
    this.status.blockedBy = reason;
    this.publishing.failed(error);
  }

  /** Another relay may be in office from now on: whether anything is blocked is for that one to say. */
  private giveUp(): void {
    this.status.blockedBy = undefined;
    this.publishing.ended();
  }

  private noteFlowing(): void {
    if (this.status.blockedBy !== undefined) this.logger.log('Integration events flow again');
    this.status.blockedBy = undefined;
    this.publishing.succeeded();
  }
}
