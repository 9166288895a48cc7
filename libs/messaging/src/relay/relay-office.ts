import { Injectable, Logger } from '@nestjs/common';
import { BackOff, pause } from '../broker/back-off.js';
import { OutboxPublisher } from './outbox-publisher.js';
import { type OutboxPage, OutboxReader } from './outbox-reader.js';
import { OutboxRetention } from './outbox-retention.js';
import { RelaySignal } from './relay-signal.js';
import { RelayStatus } from './relay-status.js';
import type { RelayTerm } from './relay-term.js';

const RENEW_MS = 1_000;
const POLL_FIRST_MS = 5;
const POLL_MOST_MS = 250;
const RETRY_FIRST_MS = 50;
const RETRY_MOST_MS = 2_000;
const RETENTION_MS = 60_000;

/** What a relay does while it is in office: read a page, publish it, move the cursor. */
@Injectable()
export class RelayOffice {
  private readonly logger = new Logger(RelayOffice.name);

  constructor(
    private readonly reader: OutboxReader,
    private readonly publisher: OutboxPublisher,
    private readonly retention: OutboxRetention,
    private readonly signal: RelaySignal,
    private readonly status: RelayStatus,
  ) {}

  /** Returns once stopped and everything is sent. Rejects with `RelayFencedError`, or what the database rejected with. */
  async serve(term: RelayTerm, stop: AbortSignal): Promise<void> {
    const renewal = setInterval(() => void term.renew().catch(() => undefined), RENEW_MS);
    try {
      await this.relayUntilStopped(term, stop);
    } finally {
      clearInterval(renewal);
    }
  }

  private async relayUntilStopped(term: RelayTerm, stop: AbortSignal): Promise<void> {
    let idleMs = POLL_FIRST_MS;
    let cleanAt = 0;
    for (;;) {
      const sent = await this.relayPage(term, stop);
      if (term.cursor.window) continue;
      if (stop.aborted && sent === 0) return;
      if (performance.now() >= cleanAt) {
        const { mayHaveMore } = await this.retention.removeBatch(term.cursor.old);
        cleanAt = mayHaveMore ? 0 : performance.now() + RETENTION_MS;
      }
      const woken = !stop.aborted && (await this.signal.wait(idleMs));
      idleMs = woken || sent > 0 ? POLL_FIRST_MS : Math.min(idleMs * 2, POLL_MOST_MS);
    }
  }

  /** The number of rows sent. An empty page moves the cursor in memory only, so that an idle relay writes nothing. */
  private async relayPage(term: RelayTerm, stop: AbortSignal): Promise<number> {
    const page = await this.reader.read(term.cursor);
    if (page.rows.length === 0) {
      term.cursor = page.next;
    } else {
      await this.publishUntilDone(page, term, stop);
      await term.save(page.next);
    }
    return page.rows.length;
  }

  private async publishUntilDone({ rows }: OutboxPage, term: RelayTerm, stop: AbortSignal): Promise<void> {
    const backOff = new BackOff(RETRY_FIRST_MS, RETRY_MOST_MS);
    for (;;) {
      term.assertHeld();
      try {
        await this.publisher.publish(rows);
        this.noteFlowing();
        return;
      } catch (error) {
        this.noteBlocked(error);
        if (stop.aborted) throw error;
        await pause(backOff.nextMs(), stop);
      }
    }
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
