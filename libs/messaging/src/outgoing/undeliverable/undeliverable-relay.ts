import { Injectable, Logger } from '@nestjs/common';
import { BrokerUnavailableError } from '@tradewind/broker';
import { BrokerConnection } from '../../connection/broker-connection.js';
import type { DeadLetter } from '../../dead-letters/dead-letter.js';
import { DeclaredPartitions } from '../partitions/declared-partitions.js';
import type { OutboxRow } from '../outbox/outbox-row.js';
import { publishWithinLimit } from './publish-within-limit.js';
import type { LeadershipTerm } from '../leadership/leadership-term.js';
import type { UndeliverableRow } from './undeliverable-row.js';
import { UndeliverableStore } from './undeliverable-store.js';

const LOOK_MS = 1_000;

/**
 * The leading relay's handling of rows that can't be published: it dead-letters them, parks those of their keys behind them, and
 * publishes what an operator has replayed or unblocked. Costs nothing while there are none.
 */
@Injectable()
export class UndeliverableRelay {
  private readonly logger = new Logger(UndeliverableRelay.name);
  private mayBeAny = true;
  private nextLook = 0;

  constructor(
    private readonly store: UndeliverableStore,
    private readonly connection: BrokerConnection,
    private readonly declared: DeclaredPartitions,
  ) {}

  /** Called at the start of a term: others may have been the leader. */
  reset(): void {
    this.mayBeAny = true;
    this.nextLook = 0;
  }

  /** Parks the rows that have to wait behind others of their key. Resolves with the rest. @throws RelayFencedError */
  async parkBlocked(rows: readonly OutboxRow[], term: LeadershipTerm): Promise<readonly OutboxRow[]> {
    if (!this.mayBeAny || rows.length === 0) return rows;
    const blocked = await this.store.findBlocked(rows);
    if (blocked.size === 0) return rows;
    const waiting = rows.filter((row) => blocked.has(row)).map((row) => ({ row }));
    await this.store.add(waiting, term);
    return rows.filter((row) => !blocked.has(row));
  }

  /** @throws RelayFencedError */
  async deadLetter(rows: readonly UndeliverableRow[], term: LeadershipTerm): Promise<void> {
    if (rows.length === 0) return;
    this.mayBeAny = true;
    await this.store.add(rows, term);
  }

  /** Publishes what may be published now. Resolves with the number of rows. @throws RelayFencedError */
  async publishDue(term: LeadershipTerm): Promise<number> {
    if (!this.mayBeAny || performance.now() < this.nextLook) return 0;
    const start = performance.now();
    const due = await this.store.due();
    const searchMs = performance.now() - start;
    const published = await this.publishAll(due, term);
    if (due.length === 0) this.mayBeAny = await this.store.hasAny();
    this.nextLook = published > 0 ? 0 : performance.now() + LOOK_MS + 10 * searchMs;
    return published;
  }

  private async publishAll(heads: readonly string[], term: LeadershipTerm): Promise<number> {
    let published = 0;
    try {
      for (const head of heads) {
        published += await this.publishKeyQueue(await this.store.nextOf(head), term);
      }
    } catch (error) {
      if (!(error instanceof BrokerUnavailableError)) throw error;
      this.logger.debug(`Dead letters could not be published and will be retried: ${String(error)}`);
    }
    return published;
  }

  private async publishKeyQueue(letters: readonly DeadLetter[], term: LeadershipTerm): Promise<number> {
    const [first] = letters;
    if (!first) return 0;
    const broker = await this.connection.broker();
    const messages = letters.map(({ key, payload, headers }) => ({ key: Buffer.from(key!), value: payload, headers }));
    const partitions = await this.declared.of(first.topic);
    term.assertHeld();
    const outcomes = await publishWithinLimit(broker, first.topic, messages, partitions);
    const published = letters.filter(
      (_, index) => outcomes[index] !== 'held-back' && !(outcomes[index] instanceof Error),
    );
    if (published.length > 0) await this.store.remove(published, term);
    for (const [index, letter] of letters.entries()) {
      const fate = outcomes[index]!;
      if (fate instanceof Error) await this.store.markRefused(letter, fate, term);
    }
    return published.length;
  }
}
