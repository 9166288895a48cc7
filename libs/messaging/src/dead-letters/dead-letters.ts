import { Inject, Injectable } from '@nestjs/common';
import { CurrentTransaction, UnitOfWork } from '@tradewind/application';
import { DataSource } from 'typeorm';
import { ConsumerGroups } from '../options/consumer-groups.js';
import { MESSAGING_OPTIONS, type MessagingOptions } from '../options/messaging-options.js';
import type {
  DeadLetter,
  DeadLetterCounts,
  DeadLetterFilter,
  DeadLetterPage,
  DeadLetterState,
  ReplaySelection,
  UndeliverableCounts,
} from './dead-letter.js';
import { DeadLetterNotFoundError, DeadLetterStateError } from './dead-letter-errors.js';
import { DiscardHandlers } from './discard-handlers.js';
import { RetrySignal } from './retry-signal.js';
import { outgoingConsumer } from './outgoing-consumer.js';
import {
  DEAD_LETTER_COLUMNS,
  type DeadLetterRow,
  SUMMARY_COLUMNS,
  type SummaryRow,
  toDeadLetter,
  toSummary,
} from './dead-letter-row.js';

const DEFAULT_LIMIT = 50;
const MOST_LISTED = 500;

const LIST = `
  SELECT ${SUMMARY_COLUMNS} FROM dead_letter
  WHERE consumer = ANY ($1::text[]) AND ($2::text IS NULL OR state = $2) AND ($3::text IS NULL OR type = $3)
    AND ($4::bytea IS NULL OR lane = encode(sha256($4), 'hex')) AND ($5::bigint IS NULL OR id > $5)
  ORDER BY id LIMIT $6`;

const GET = `SELECT ${DEAD_LETTER_COLUMNS} FROM dead_letter WHERE consumer = ANY ($1::text[]) AND id = $2`;

const REPLAY = `
  WITH replayed AS (
    UPDATE dead_letter
    SET state = 'parked', attempts = 0, next_attempt_at = NULL, parked_at = now(), replayed_by = $2, replayed_at = now()
    WHERE consumer = ANY ($1::text[]) AND state = 'dead'
      AND ($3::bigint IS NULL OR id = $3) AND ($4::text IS NULL OR type = $4)
      AND ($5::bytea IS NULL OR lane = encode(sha256($5), 'hex')) AND ($6::text IS NULL OR topic = $6)
    RETURNING id
  ) SELECT count(*)::int AS replayed FROM replayed`;

/** Also adds the message to the inbox: another copy of a discarded message must have no effect. */
const DISCARD = `
  WITH discarded AS (
    UPDATE dead_letter
    SET state = 'discarded', next_attempt_at = NULL, discarded_by = $3, discard_reason = $4, discarded_at = now()
    WHERE consumer = ANY ($1::text[]) AND id = $2 AND state <> 'discarded'
    RETURNING ${DEAD_LETTER_COLUMNS}
  ), settled AS (
    INSERT INTO inbox (consumer, message_id)
    SELECT consumer, message_id FROM discarded WHERE message_id IS NOT NULL AND consumer <> $5
    ON CONFLICT DO NOTHING
  ) SELECT * FROM discarded`;

/** Bounds what one reading of the metrics costs: to tell the keys of a million dead letters apart takes seconds. */
const KEYS_COUNTED_IN = 100_000;

const COUNT = `
  SELECT count(*) FILTER (WHERE state = 'dead')::int AS dead,
    count(*) FILTER (WHERE state = 'retrying')::int AS retrying,
    count(*) FILTER (WHERE state = 'parked')::int AS parked,
    (SELECT count(DISTINCT (topic, lane)) FROM (
      SELECT topic, lane FROM dead_letter
      WHERE consumer = ANY ($1::text[]) AND state <> 'discarded' AND lane IS NOT NULL
      ORDER BY consumer, topic, lane LIMIT ${KEYS_COUNTED_IN}) counted)::int AS "blockedKeys"
  FROM dead_letter WHERE consumer = ANY ($1::text[]) AND state <> 'discarded'`;

/**
 * The operators' interface to the dead letters of this service: messages that it could not handle, its own events that the broker
 * did not accept, and those that wait behind one of these. Replaying an outgoing dead letter publishes it, with its id and
 * headers.
 */
@Injectable()
export class DeadLetters {
  constructor(
    private readonly dataSource: DataSource,
    private readonly currentTransaction: CurrentTransaction,
    private readonly unitOfWork: UnitOfWork,
    private readonly discards: DiscardHandlers,
    private readonly retrySignal: RetrySignal,
    private readonly groups: ConsumerGroups,
    @Inject(MESSAGING_OPTIONS) private readonly options: MessagingOptions,
  ) {}

  async list({ state, type, key, after, limit = DEFAULT_LIMIT }: DeadLetterFilter = {}): Promise<DeadLetterPage> {
    const count = Math.min(Math.max(1, limit), MOST_LISTED);
    const values = [this.consumers, state, type, key && Buffer.from(key), after, count + 1];
    const rows = await this.dataSource.query<SummaryRow[]>(LIST, values);
    const letters = rows.slice(0, count).map(toSummary);
    return { letters, ...(rows.length > count ? { next: letters.at(-1)!.id } : {}) };
  }

  /** @throws DeadLetterNotFoundError */
  async get(id: string): Promise<DeadLetter> {
    const [row] = await this.dataSource.query<DeadLetterRow[]>(GET, [this.consumers, id]);
    if (!row) throw new DeadLetterNotFoundError(id);
    return toDeadLetter(row);
  }

  /**
   * Resets the attempts of dead letters, so that they are retried. Those of one key are handled in order, one after the other;
   * one behind a dead letter that stays dead keeps waiting. A message that was handled meanwhile has no second effect.
   */
  async replay(selection: ReplaySelection, by: string): Promise<{ readonly replayed: number }> {
    const { id, type, key, topic } = selection as { id?: string; type?: string; key?: string; topic?: string };
    const values = [this.consumers, by, id, type, key === undefined ? undefined : Buffer.from(key), topic];
    const [{ replayed }] = await this.dataSource.query<[{ replayed: number }]>(REPLAY, values);
    this.retrySignal.wake();
    return { replayed };
  }

  /**
   * Discards a dead letter; the next one of its key continues. The dead letter is kept with the reason, and other copies of the
   * message have no effect. Waits for a running attempt; if that succeeds, nothing is left to discard. Handlers with
   * `@OnIntegrationEventDiscarded` run in the same transaction: if one fails, this rejects and nothing is changed.
   *
   * @throws DeadLetterNotFoundError
   * @throws DeadLetterStateError if it was discarded before
   */
  async discard(id: string, { reason, by }: { readonly reason: string; readonly by: string }): Promise<void> {
    const isDone = await this.unitOfWork.run(async () => {
      const values = [this.consumers, id, by, reason, this.outgoing];
      const [row] = await this.currentTransaction.manager.query<DeadLetterRow[]>(DISCARD, values);
      if (row && row.consumer !== this.outgoing) await this.discards.call(toDeadLetter(row));
      return row !== undefined;
    }, 'Discard a dead letter');
    if (!isDone) throw new DeadLetterStateError(id, await this.stateOf(id), 'discarded again');
    this.retrySignal.wake();
  }

  /** Counts the messages that this service could not handle. */
  async counts(): Promise<DeadLetterCounts> {
    const [counts] = await this.dataSource.query<[DeadLetterCounts]>(COUNT, [this.groups.names]);
    return counts;
  }

  async undeliverable(): Promise<UndeliverableCounts> {
    const [{ dead, parked }] = await this.dataSource.query<[UndeliverableCounts]>(COUNT, [[this.outgoing]]);
    return { dead, parked };
  }

  private get consumers(): string[] {
    return [...this.groups.names, this.outgoing];
  }

  private get outgoing(): string {
    return outgoingConsumer(this.options.service);
  }

  private async stateOf(id: string): Promise<DeadLetterState> {
    return (await this.get(id)).state;
  }
}
