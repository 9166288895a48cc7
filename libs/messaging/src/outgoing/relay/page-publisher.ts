import { Injectable, Logger } from '@nestjs/common';
import { BackOff, BrokerRefusedError, BrokerMonitor, pause, type TrackedActivity } from '@tradewind/broker';
import { PartitionChanges } from '../partitions/partition-changes.js';
import { OutboxPublisher } from './outbox-publisher.js';
import type { OutboxPage } from './outbox-reader.js';
import type { OutboxRow } from '../outbox/outbox-row.js';
import { RelayStatus } from '../leadership/relay-status.js';
import type { LeadershipTerm } from '../leadership/leadership-term.js';
import { UndeliverableRelay } from '../undeliverable/undeliverable-relay.js';
import type { UndeliverableRow } from '../undeliverable/undeliverable-row.js';

const RETRY_FIRST_MS = 50;
const RETRY_MOST_MS = 2_000;
/** Failures that need an operator are retried slowly. */
const REFUSED_MOST_MS = 10_000;

/**
 * Publishes a page, and retries until the broker accepts it. Rows that it will never accept become dead letters and block only
 * their keys.
 */
@Injectable()
export class PagePublisher {
  private readonly logger = new Logger(PagePublisher.name);
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

  /** @throws RelayFencedError, or the error of the broker once the relay is to stop */
  async publish({ rows, next }: OutboxPage, term: LeadershipTerm, stop: AbortSignal): Promise<void> {
    try {
      const unblocked = await this.undeliverable.parkBlocked(rows, term);
      if (unblocked.length > 0)
        await this.undeliverable.deadLetter(await this.publishUntilAccepted(unblocked, term, stop), term);
    } catch (error) {
      this.clearBlocked();
      throw error;
    }
    this.reportFlowing();
    term.advance(next);
  }

  private async publishUntilAccepted(
    rows: readonly OutboxRow[],
    term: LeadershipTerm,
    stop: AbortSignal,
  ): Promise<UndeliverableRow[]> {
    const backOff = new BackOff(RETRY_FIRST_MS, RETRY_MOST_MS);
    const slowly = new BackOff(RETRY_FIRST_MS, REFUSED_MOST_MS);
    for (;;) {
      await this.changes.applyRequested(term, stop);
      term.assertHeld();
      try {
        return await this.publisher.publish(rows);
      } catch (error) {
        this.reportBlocked(error);
        if (stop.aborted) throw error;
        await pause((error instanceof BrokerRefusedError ? slowly : backOff).nextMs(), stop);
      }
    }
  }

  private reportBlocked(error: unknown): void {
    const reason = String(error);
    if (this.status.blockedBy === undefined)
      this.logger.warn(`Integration events can't be published and wait in the outbox: ${reason}`);
    this.status.blockedBy = reason;
    this.publishing.failed(error);
  }

  /** Another relay may lead from now on, and then reports itself whether anything is blocked. */
  private clearBlocked(): void {
    this.status.blockedBy = undefined;
    this.publishing.ended();
  }

  private reportFlowing(): void {
    if (this.status.blockedBy !== undefined) this.logger.log('Integration events are published again');
    this.status.blockedBy = undefined;
    this.publishing.succeeded();
  }
}
