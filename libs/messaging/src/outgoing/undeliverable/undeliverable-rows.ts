import { Inject, Injectable, Logger } from '@nestjs/common';
import { textOfError } from '../../dead-letters/error-text.js';
import { letterColumns } from '../../dead-letters/letter-columns.js';
import { type LetterRow, toLetter } from '../../dead-letters/letter-row.js';
import { NO_PARTITION, outgoingConsumer } from '../../dead-letters/outgoing-consumer.js';
import type { DeadLetter } from '../../dead-letters/dead-letter.js';
import { MESSAGING_OPTIONS, type MessagingOptions } from '../../options/messaging-options.js';
import { type OutboxRow, toBrokerMessage } from '../outbox/outbox-row.js';
import { RelayDatabase } from '../leadership/relay-database.js';
import type { RelayTerm } from '../leadership/relay-term.js';
import type { UndeliverableRow } from './undeliverable-row.js';
import { ARE_ANY, BLOCKED_AMONG, DUE, PUT_AWAY, READ_LANE, REFUSED_AGAIN, TAKE_AWAY } from './undeliverable-queries.js';

/** A letter may be of a megabyte. */
const LETTERS_AT_ONCE = 20;

/**
 * The rows of the outbox that no broker takes, and those of their keys behind them, put away among the dead letters: there they outlive
 * the outbox, which forgets. Only the relay in office adds to them and takes them away; an operator replays and discards.
 */
@Injectable()
export class UndeliverableRows {
  private readonly logger = new Logger('DeadLetters');
  private readonly consumer: string;

  constructor(
    private readonly database: RelayDatabase,
    @Inject(MESSAGING_OPTIONS) { service }: Pick<MessagingOptions, 'service'>,
  ) {
    this.consumer = outgoingConsumer(service);
  }

  async areAny(): Promise<boolean> {
    const [row] = await this.database.read<{ any: boolean }>(ARE_ANY, [this.consumer]);
    return row!.any;
  }

  /** The rows whose keys have others put away. */
  async blockedAmong(rows: readonly OutboxRow[]): Promise<Set<OutboxRow>> {
    const topics = rows.map(({ topic }) => topic);
    const keys = rows.map(({ key }) => key);
    const found = await this.database.read<OutboxRow>(BLOCKED_AMONG, [this.consumer, topics, keys]);
    const blocked = new Set(found.map(laneOf));
    return new Set(rows.filter((row) => blocked.has(laneOf(row))));
  }

  /** In their order. @throws RelayFencedError */
  async putAway(rows: readonly UndeliverableRow[], term: RelayTerm): Promise<void> {
    const letters = rows.map(({ row, error }) => ({
      message: { offset: BigInt(row.position), ...toBrokerMessage(row) },
      ...(error &&
        ({ failure: { error, reason: 'permanent' }, verdict: { state: 'dead', reason: 'permanent' } } as const)),
    }));
    const topics = rows.map(({ row }) => row.topic);
    await term.write(PUT_AWAY, [this.consumer, NO_PARTITION, topics, ...letterColumns(letters)]);
    for (const { row, error } of rows) {
      if (!error) continue;
      const what = `Event ${row.message_id} of ${row.type}, position ${row.position} of the outbox, was not published`;
      this.logger.error(`${what}: ${error.message}; it waits for an operator, and its key with it`);
    }
  }

  /** Ids of those that may be published now: the first of their keys. */
  async due(): Promise<string[]> {
    return (await this.database.read<{ id: string }>(DUE, [this.consumer])).map(({ id }) => id);
  }

  /** What is to be published of a key, in its order, from its first on. */
  async nextOf(head: string): Promise<DeadLetter[]> {
    const rows = await this.database.read<LetterRow>(READ_LANE, [this.consumer, head, LETTERS_AT_ONCE]);
    const dead = rows.findIndex(({ state }) => state !== 'parked');
    return rows.slice(0, dead < 0 ? rows.length : dead).map(toLetter);
  }

  /** They were published. @throws RelayFencedError */
  async takeAway(letters: readonly DeadLetter[], term: RelayTerm): Promise<void> {
    await term.write(TAKE_AWAY, [this.consumer, letters.map(({ id }) => id)]);
  }

  /** @throws RelayFencedError */
  async refusedAgain({ id }: DeadLetter, error: Error, term: RelayTerm): Promise<void> {
    const { name, message, stack } = textOfError(error);
    await term.write(REFUSED_AGAIN, [this.consumer, id, name, message, stack]);
    this.logger.warn(`Letter ${id} was not published again: ${error.message}`);
  }
}

function laneOf({ topic, key }: Pick<OutboxRow, 'topic' | 'key'>): string {
  return `${topic} ${key}`;
}
