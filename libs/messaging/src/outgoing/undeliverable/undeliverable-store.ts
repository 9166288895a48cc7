import { Inject, Injectable, Logger } from '@nestjs/common';
import { textOfError } from '../../dead-letters/error-text.js';
import { deadLetterColumns } from '../../dead-letters/dead-letter-columns.js';
import { type DeadLetterRow, toDeadLetter } from '../../dead-letters/dead-letter-row.js';
import { NO_PARTITION, outgoingConsumer } from '../../dead-letters/outgoing-consumer.js';
import type { DeadLetter } from '../../dead-letters/dead-letter.js';
import { MESSAGING_OPTIONS, type MessagingOptions } from '../../options/messaging-options.js';
import { type OutboxRow, toBrokerMessage } from '../outbox/outbox-row.js';
import { RelayDatabase } from '../leadership/relay-database.js';
import type { LeadershipTerm } from '../leadership/leadership-term.js';
import type { UndeliverableRow } from './undeliverable-row.js';
import {
  HAS_ANY,
  FIND_BLOCKED,
  DUE,
  INSERT,
  READ_KEY_QUEUE,
  MARK_REFUSED,
  REMOVE,
} from './undeliverable-statements.js';

/** A dead letter may have a size of a megabyte. */
const LETTERS_AT_ONCE = 20;

/**
 * Stores the rows of the outbox that the broker does not accept, and those of their keys behind them, as dead letters: the
 * outbox's retention does not remove them there. Only the leading relay adds and removes them; operators replay and discard.
 */
@Injectable()
export class UndeliverableStore {
  private readonly logger = new Logger('DeadLetters');
  private readonly consumer: string;

  constructor(
    private readonly database: RelayDatabase,
    @Inject(MESSAGING_OPTIONS) { service }: Pick<MessagingOptions, 'service'>,
  ) {
    this.consumer = outgoingConsumer(service);
  }

  async hasAny(): Promise<boolean> {
    const [row] = await this.database.read<{ any: boolean }>(HAS_ANY, [this.consumer]);
    return row!.any;
  }

  /** The rows whose keys have dead letters. */
  async findBlocked(rows: readonly OutboxRow[]): Promise<Set<OutboxRow>> {
    const topics = rows.map(({ topic }) => topic);
    const keys = rows.map(({ key }) => key);
    const found = await this.database.read<OutboxRow>(FIND_BLOCKED, [this.consumer, topics, keys]);
    const blocked = new Set(found.map(keyOf));
    return new Set(rows.filter((row) => blocked.has(keyOf(row))));
  }

  /** In their order. @throws RelayFencedError */
  async add(rows: readonly UndeliverableRow[], term: LeadershipTerm): Promise<void> {
    const letters = rows.map(({ row, error }) => ({
      message: { offset: BigInt(row.position), ...toBrokerMessage(row) },
      ...(error &&
        ({ failure: { error, reason: 'permanent' }, decision: { state: 'dead', reason: 'permanent' } } as const)),
    }));
    const topics = rows.map(({ row }) => row.topic);
    await term.write(INSERT, [this.consumer, NO_PARTITION, topics, ...deadLetterColumns(letters)]);
    for (const { row, error } of rows) {
      if (!error) continue;
      const what = `Event ${row.message_id} of ${row.type}, position ${row.position} of the outbox, was not published`;
      this.logger.error(
        `${what}: ${error.message}; it is dead-lettered and waits for an operator; later events of its key wait behind it`,
      );
    }
  }

  /** Ids of those that may be published now: the first of their keys. */
  async due(): Promise<string[]> {
    return (await this.database.read<{ id: string }>(DUE, [this.consumer])).map(({ id }) => id);
  }

  /** What is to be published of a key, in its order, starting with its first. */
  async nextOf(head: string): Promise<DeadLetter[]> {
    const rows = await this.database.read<DeadLetterRow>(READ_KEY_QUEUE, [this.consumer, head, LETTERS_AT_ONCE]);
    const dead = rows.findIndex(({ state }) => state !== 'parked');
    return rows.slice(0, dead < 0 ? rows.length : dead).map(toDeadLetter);
  }

  /** Removes published dead letters. @throws RelayFencedError */
  async remove(letters: readonly DeadLetter[], term: LeadershipTerm): Promise<void> {
    await term.write(REMOVE, [this.consumer, letters.map(({ id }) => id)]);
  }

  /** @throws RelayFencedError */
  async markRefused({ id }: DeadLetter, error: Error, term: LeadershipTerm): Promise<void> {
    const { name, message, stack } = textOfError(error);
    await term.write(MARK_REFUSED, [this.consumer, id, name, message, stack]);
    this.logger.warn(`Dead letter ${id} was refused again: ${error.message}`);
  }
}

function keyOf({ topic, key }: Pick<OutboxRow, 'topic' | 'key'>): string {
  return `${topic} ${key}`;
}
