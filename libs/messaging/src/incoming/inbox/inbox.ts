import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CurrentTransaction } from '@tradewind/application';
import { MESSAGING_OPTIONS, type MessagingOptions } from '../../options/messaging-options.js';

const ACCEPT = `
  INSERT INTO inbox (consumer, message_id) VALUES ($1, $2)
  ON CONFLICT DO NOTHING RETURNING message_id`;

/**
 * For a subquery with a limit, PostgreSQL uses the index for each message; for an EXISTS it might first read the whole table.
 */
const ACCEPT_ALL = `
  WITH incoming AS (
    SELECT m.*,
      (SELECT true FROM dead_letter AS d WHERE d.consumer = $1 AND d.topic = $2 AND d.partition = $3
        AND d.message_offset = m.message_offset LIMIT 1) IS TRUE AS dead_lettered,
      (SELECT true FROM dead_letter AS d WHERE d.consumer = $1 AND d.topic = $2 AND d.lane = m.lane
        AND d.state <> 'discarded' LIMIT 1) IS TRUE AS blocked
    FROM unnest($4::bigint[], $5::text[], $6::text[]) WITH ORDINALITY AS m(message_offset, message_id, lane, number)
  ), accepted AS (
    INSERT INTO inbox (consumer, message_id)
    SELECT $1, message_id FROM incoming WHERE NOT dead_lettered AND NOT blocked ORDER BY number
    ON CONFLICT DO NOTHING RETURNING message_id
  )
  SELECT CASE
    WHEN dead_lettered THEN 'dead-lettered'
    WHEN EXISTS (SELECT FROM accepted AS a WHERE a.message_id = incoming.message_id) THEN 'new'
    WHEN NOT blocked THEN 'duplicate'
    WHEN (SELECT true FROM inbox AS i WHERE i.consumer = $1 AND i.message_id = incoming.message_id LIMIT 1) THEN 'duplicate'
    ELSE 'blocked' END AS outcome
  FROM incoming ORDER BY number`;

const DEAD_LETTERED = `
  SELECT message_offset FROM dead_letter
  WHERE consumer = $1 AND topic = $2 AND partition = $3 AND message_offset = ANY ($4::bigint[])`;

/**
 * `new`: to be handled · `duplicate`: handled before · `blocked`: an earlier message of its key is a dead letter ·
 * `dead-lettered`: it is itself a dead letter.
 */
export type Acceptance = 'new' | 'duplicate' | 'blocked' | 'dead-lettered';

export interface Arrival {
  readonly topic: string;
  readonly partition: number;
  readonly offset: bigint;
  readonly key: Buffer | null;
  readonly id: string;
}

/** Records handled messages in the transaction of their handlers. */
@Injectable()
export class Inbox {
  constructor(
    private readonly currentTransaction: CurrentTransaction,
    @Inject(MESSAGING_OPTIONS) private readonly options: MessagingOptions,
  ) {}

  /** Whether a dead letter that is retried has not been handled meanwhile. */
  async accept(messageId: string): Promise<boolean> {
    const rows = await this.currentTransaction.manager.query<unknown[]>(ACCEPT, [this.options.service, messageId]);
    return rows.length === 1;
  }

  /** The offsets, among messages of one partition, that have become dead letters before. */
  async deadLettered(places: ReadonlyArray<Omit<Arrival, 'id'>>): Promise<ReadonlySet<bigint>> {
    if (places.length === 0) return new Set();
    const { topic, partition } = places[0]!;
    const offsets = places.map(({ offset }) => offset.toString());
    const rows = await this.currentTransaction.manager.query<Array<{ message_offset: string }>>(DEAD_LETTERED, [
      this.options.service,
      topic,
      partition,
      offsets,
    ]);
    return new Set(rows.map(({ message_offset }) => BigInt(message_offset)));
  }

  /** The outcomes of messages of one partition, in their order. */
  async acceptAll(arrivals: readonly Arrival[]): Promise<Acceptance[]> {
    if (arrivals.length === 0) return [];
    const { topic, partition } = arrivals[0]!;
    const rows = await this.currentTransaction.manager.query<Array<{ outcome: Acceptance }>>(ACCEPT_ALL, [
      this.options.service,
      topic,
      partition,
      arrivals.map(({ offset }) => offset.toString()),
      arrivals.map(({ id }) => id),
      arrivals.map(({ key }) => key && createHash('sha256').update(key).digest('hex')),
    ]);
    return onlyFirstIsNew(
      arrivals,
      rows.map(({ outcome }) => outcome),
    );
  }
}

/** A batch may contain the same message twice. */
function onlyFirstIsNew(arrivals: readonly Arrival[], outcomes: readonly Acceptance[]): Acceptance[] {
  const seen = new Set<string>();
  return outcomes.map((outcome, index) => {
    if (outcome !== 'new') return outcome;
    const { id } = arrivals[index]!;
    if (seen.has(id)) return 'duplicate';
    seen.add(id);
    return 'new';
  });
}
