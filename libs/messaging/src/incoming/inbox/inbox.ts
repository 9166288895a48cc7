import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CurrentTransaction } from '@tradewind/application';
import { MESSAGING_OPTIONS, type MessagingOptions } from '../../options/messaging-options.js';

const ACCEPT = `
  INSERT INTO inbox (consumer, message_id) VALUES ($1, $2)
  ON CONFLICT DO NOTHING RETURNING message_id`;

/** A subquery with a limit is answered by its index for each message; an EXISTS might be by reading the whole table first. */
const ACCEPT_ALL = `
  WITH incoming AS (
    SELECT m.*,
      (SELECT true FROM dead_letter AS d WHERE d.consumer = $1 AND d.topic = $2 AND d.partition = $3
        AND d.message_offset = m.message_offset LIMIT 1) IS TRUE AS filed,
      (SELECT true FROM dead_letter AS d WHERE d.consumer = $1 AND d.topic = $2 AND d.lane = m.lane
        AND d.state <> 'discarded' LIMIT 1) IS TRUE AS blocked
    FROM unnest($4::bigint[], $5::text[], $6::text[]) WITH ORDINALITY AS m(message_offset, message_id, lane, number)
  ), accepted AS (
    INSERT INTO inbox (consumer, message_id)
    SELECT $1, message_id FROM incoming WHERE NOT filed AND NOT blocked ORDER BY number
    ON CONFLICT DO NOTHING RETURNING message_id
  )
  SELECT CASE
    WHEN filed THEN 'filed'
    WHEN EXISTS (SELECT FROM accepted AS a WHERE a.message_id = incoming.message_id) THEN 'new'
    WHEN NOT blocked THEN 'duplicate'
    WHEN (SELECT true FROM inbox AS i WHERE i.consumer = $1 AND i.message_id = incoming.message_id LIMIT 1) THEN 'duplicate'
    ELSE 'blocked' END AS outcome
  FROM incoming ORDER BY number`;

const FILED = `
  SELECT message_offset FROM dead_letter
  WHERE consumer = $1 AND topic = $2 AND partition = $3 AND message_offset = ANY ($4::bigint[])`;

/**
 * `new`: to be handled now · `duplicate`: was handled before · `blocked`: an earlier message of its key was put away ·
 * `filed`: it was itself put away before.
 */
export type Acceptance = 'new' | 'duplicate' | 'blocked' | 'filed';

export interface Arrival {
  readonly topic: string;
  readonly partition: number;
  readonly offset: bigint;
  readonly key: Buffer | null;
  readonly id: string;
}

/** Remembers handled messages, in the transaction of what their handlers write. */
@Injectable()
export class Inbox {
  constructor(
    private readonly currentTransaction: CurrentTransaction,
    @Inject(MESSAGING_OPTIONS) private readonly options: MessagingOptions,
  ) {}

  /** Whether a message is new that was put away and has its turn. */
  async accept(messageId: string): Promise<boolean> {
    const rows = await this.currentTransaction.manager.query<unknown[]>(ACCEPT, [this.options.service, messageId]);
    return rows.length === 1;
  }

  /** Which of some messages of one partition were put away before: their offsets. */
  async filed(places: ReadonlyArray<Omit<Arrival, 'id'>>): Promise<ReadonlySet<bigint>> {
    if (places.length === 0) return new Set();
    const { topic, partition } = places[0]!;
    const offsets = places.map(({ offset }) => offset.toString());
    const rows = await this.currentTransaction.manager.query<Array<{ message_offset: string }>>(FILED, [
      this.options.service,
      topic,
      partition,
      offsets,
    ]);
    return new Set(rows.map(({ message_offset }) => BigInt(message_offset)));
  }

  /** What is to be done with messages of one partition: one outcome for each, in their order. */
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

/** The same message may come twice in one go. */
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
