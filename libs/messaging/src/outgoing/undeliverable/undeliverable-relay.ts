import { Injectable, Logger } from '@nestjs/common';
import { BrokerUnavailableError } from '@tradewind/broker';
import { BrokerConnection } from '../../connection/broker-connection.js';
import type { DeadLetter } from '../../dead-letters/dead-letter.js';
import { DeclaredPartitions } from '../partitions/declared-partitions.js';
import type { OutboxRow } from '../outbox/outbox-row.js';
import { publishWhatFits } from './publish-what-fits.js';
import type { RelayTerm } from '../leadership/relay-term.js';
import type { UndeliverableRow } from './undeliverable-row.js';
import { UndeliverableRows } from './undeliverable-rows.js';

const LOOK_MS = 1_000;

/**
 * What the relay in office does about rows that can't be published: it puts them away, with those of their keys behind them, and
 * publishes what an operator has replayed or freed. Costs nothing while there are none.
 */
@Injectable()
export class UndeliverableRelay {
  private readonly logger = new Logger(UndeliverableRelay.name);
  private mayBeAny = true;
  private nextLook = 0;

  constructor(
    private readonly rows: UndeliverableRows,
    private readonly connection: BrokerConnection,
    private readonly declared: DeclaredPartitions,
  ) {}

  /** At the beginning of a term: others may have been in office. */
  begin(): void {
    this.mayBeAny = true;
    this.nextLook = 0;
  }

  /** Puts the rows away that have to wait behind others of their key. Resolves with the rest. @throws RelayFencedError */
  async hold(rows: readonly OutboxRow[], term: RelayTerm): Promise<readonly OutboxRow[]> {
    if (!this.mayBeAny || rows.length === 0) return rows;
    const blocked = await this.rows.blockedAmong(rows);
    if (blocked.size === 0) return rows;
    const waiting = rows.filter((row) => blocked.has(row)).map((row) => ({ row }));
    await this.rows.putAway(waiting, term);
    return rows.filter((row) => !blocked.has(row));
  }

  /** @throws RelayFencedError */
  async putAway(rows: readonly UndeliverableRow[], term: RelayTerm): Promise<void> {
    if (rows.length === 0) return;
    this.mayBeAny = true;
    await this.rows.putAway(rows, term);
  }

  /** Publishes what may be published now. Resolves with how many were. @throws RelayFencedError */
  async publishDue(term: RelayTerm): Promise<number> {
    if (!this.mayBeAny || performance.now() < this.nextLook) return 0;
    const start = performance.now();
    const due = await this.rows.due();
    const searchMs = performance.now() - start;
    const published = await this.publishAll(due, term);
    if (due.length === 0) this.mayBeAny = await this.rows.areAny();
    this.nextLook = published > 0 ? 0 : performance.now() + LOOK_MS + 10 * searchMs;
    return published;
  }

  private async publishAll(heads: readonly string[], term: RelayTerm): Promise<number> {
    let published = 0;
    try {
      for (const head of heads) {
        published += await this.publishLane(await this.rows.nextOf(head), term);
      }
    } catch (error) {
      if (!(error instanceof BrokerUnavailableError)) throw error;
      this.logger.debug(`Letters could not be published, but will be: ${String(error)}`);
    }
    return published;
  }

  private async publishLane(letters: readonly DeadLetter[], term: RelayTerm): Promise<number> {
    const [first] = letters;
    if (!first) return 0;
    const broker = await this.connection.broker();
    const messages = letters.map(({ key, payload, headers }) => ({ key: Buffer.from(key!), value: payload, headers }));
    const partitions = await this.declared.of(first.topic);
    term.assertHeld();
    const fates = await publishWhatFits(broker, first.topic, messages, partitions);
    const published = letters.filter((_, index) => fates[index] !== 'held-back' && !(fates[index] instanceof Error));
    if (published.length > 0) await this.rows.takeAway(published, term);
    for (const [index, letter] of letters.entries()) {
      const fate = fates[index]!;
      if (fate instanceof Error) await this.rows.refusedAgain(letter, fate, term);
    }
    return published.length;
  }
}
