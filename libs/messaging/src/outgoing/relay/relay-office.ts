import { Injectable } from '@nestjs/common';
import { PartitionChanges } from '../partitions/partition-changes.js';
import { type OutboxPage, OutboxReader } from './outbox-reader.js';
import { PageSender } from './page-sender.js';
import { RelaySignal } from '../outbox/relay-signal.js';
import type { RelayTerm } from '../leadership/relay-term.js';
import { UndeliverableRelay } from '../undeliverable/undeliverable-relay.js';

const POLL_FIRST_MS = 5;
const POLL_MOST_MS = 250;

/** What a relay does while it is in office: read a page, publish it, move the cursor. */
@Injectable()
export class RelayOffice {
  constructor(
    private readonly reader: OutboxReader,
    private readonly sender: PageSender,
    private readonly undeliverable: UndeliverableRelay,
    private readonly signal: RelaySignal,
    private readonly changes: PartitionChanges,
  ) {}

  /** Returns once stopped and everything is sent. Rejects with `RelayFencedError`, or what the database rejected with. */
  async serve(term: RelayTerm, stop: AbortSignal): Promise<void> {
    let idleMs = POLL_FIRST_MS;
    this.undeliverable.begin();
    for (;;) {
      await this.changes.carryOut(term, stop);
      const published = stop.aborted ? 0 : await this.undeliverable.publishDue(term);
      const sent = published + (await this.relayBacklog(term, stop));
      if (stop.aborted && sent === 0) return;
      const woken = !stop.aborted && (await this.signal.wait(idleMs));
      idleMs = woken || sent > 0 ? POLL_FIRST_MS : Math.min(idleMs * 2, POLL_MOST_MS);
    }
  }

  /** Until nothing is left, a page being read while the one before it is sent. Resolves with the number of rows. */
  private async relayBacklog(term: RelayTerm, stop: AbortSignal): Promise<number> {
    let sent = 0;
    let page: OutboxPage | undefined = await this.reader.read(term.cursor);
    while (page) {
      term.assertHeld();
      if (page.rows.length === 0) term.skip(page.next);
      const following: Promise<OutboxPage> | undefined = page.next.window && this.reader.read(page.next);
      following?.catch(() => undefined);
      if (page.rows.length > 0) await this.sender.send(page, term, stop);
      sent += page.rows.length;
      page = await following;
    }
    return sent;
  }
}
