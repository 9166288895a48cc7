import { Injectable } from '@nestjs/common';
import { PartitionChanges } from '../partitions/partition-changes.js';
import { type OutboxPage, OutboxReader } from './outbox-reader.js';
import { PagePublisher } from './page-publisher.js';
import { OutboxSignal } from '../outbox/outbox-signal.js';
import type { LeadershipTerm } from '../leadership/leadership-term.js';
import { UndeliverableRelay } from '../undeliverable/undeliverable-relay.js';

const POLL_FIRST_MS = 5;
const POLL_MOST_MS = 250;

/** The work of the leading relay: read a page, publish it, advance the cursor. */
@Injectable()
export class RelayLoop {
  constructor(
    private readonly reader: OutboxReader,
    private readonly publisher: PagePublisher,
    private readonly undeliverable: UndeliverableRelay,
    private readonly signal: OutboxSignal,
    private readonly changes: PartitionChanges,
  ) {}

  /**
   * Returns once it is stopped and everything is published. Rejects with `RelayFencedError` or the error of the database.
   */
  async serve(term: LeadershipTerm, stop: AbortSignal): Promise<void> {
    let idleMs = POLL_FIRST_MS;
    this.undeliverable.reset();
    for (;;) {
      await this.changes.applyRequested(term, stop);
      const published = stop.aborted ? 0 : await this.undeliverable.publishDue(term);
      const sent = published + (await this.relayBacklog(term, stop));
      if (stop.aborted && sent === 0) return;
      const woken = !stop.aborted && (await this.signal.wait(idleMs));
      idleMs = woken || sent > 0 ? POLL_FIRST_MS : Math.min(idleMs * 2, POLL_MOST_MS);
    }
  }

  /**
   * Continues until nothing is left, and reads each page while the previous one is being published. Resolves with the number of
   * rows.
   */
  private async relayBacklog(term: LeadershipTerm, stop: AbortSignal): Promise<number> {
    let sent = 0;
    let page: OutboxPage | undefined = await this.reader.read(term.cursor);
    while (page) {
      term.assertHeld();
      if (page.rows.length === 0) term.skip(page.next);
      const following: Promise<OutboxPage> | undefined = page.next.window && this.reader.read(page.next);
      following?.catch(() => undefined);
      if (page.rows.length > 0) await this.publisher.publish(page, term, stop);
      sent += page.rows.length;
      page = await following;
    }
    return sent;
  }
}
