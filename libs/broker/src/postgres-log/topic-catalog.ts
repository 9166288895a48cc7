import { BrokerRefusedError, BrokerUnavailableError } from '../port/broker-errors.js';
import type { TopicDefinition } from '../port/topic-definition.js';
import type { LogDatabase } from './log-database.js';

export interface LogPartition {
  readonly id: number;
  readonly topic: string;
  readonly topicId: number;
  readonly number: number;
}

/** The topics and their partitions; what was looked up once is remembered. */
export class TopicCatalog {
  private readonly known = new Map<string, readonly LogPartition[]>();
  private readonly first = new Map<string, number>();

  constructor(private readonly database: LogDatabase) {}

  async ensure(topics: readonly TopicDefinition[]): Promise<void> {
    await this.database.query(
      `WITH made AS (
         INSERT INTO log.topic (name, partitions) SELECT * FROM unnest($1::text[], $2::int[]) ORDER BY 1
         ON CONFLICT DO NOTHING RETURNING id, partitions
       )
       INSERT INTO log.partition (topic_id, number) SELECT id, generate_series(0, partitions - 1) FROM made`,
      [topics.map(({ name }) => name), topics.map(({ partitions }) => partitions)],
    );
  }

  /** A topic that has as many is left as it is, also when another process adds them at the same time. */
  async grow(topic: string, partitions: number): Promise<void> {
    await this.database.query(
      `WITH locked AS (SELECT id, partitions FROM log.topic WHERE name = $1 FOR UPDATE),
       grown AS (UPDATE log.topic t SET partitions = $2 FROM locked l WHERE t.id = l.id AND l.partitions < $2)
       INSERT INTO log.partition (topic_id, number) SELECT id, generate_series(partitions, $2 - 1) FROM locked`,
      [topic, partitions],
    );
    if ((await this.lookUp(topic)).length < partitions) throw tooFew(topic, partitions);
  }

  /** As they were when the topic was looked up. */
  async partitionsOf(topic: string): Promise<readonly LogPartition[]> {
    return this.known.get(topic) ?? this.lookUp(topic);
  }

  /** By how many partitions keys are placed: by so many, or by as many as there were at first. That many are known then. */
  async keyedBy(topic: string, asked: number | undefined): Promise<number> {
    const known = await this.partitionsOf(topic);
    const count = asked ?? this.first.get(topic) ?? known.length;
    if (asked === undefined) this.first.set(topic, count);
    if (known.length < count && (await this.lookUp(topic)).length < count) throw tooFew(topic, count);
    return count;
  }

  /** As they are now. */
  async lookUp(topic: string): Promise<readonly LogPartition[]> {
    const { rows } = await this.database.query(
      `SELECT p.id, t.name AS topic, t.id AS "topicId", p.number
       FROM log.topic t JOIN log.partition p ON p.topic_id = t.id WHERE t.name = $1 ORDER BY p.number`,
      [topic],
    );
    if (rows.length === 0) throw new BrokerRefusedError('unknown-topic', `There is no topic "${topic}" in the log`);
    const partitions = rows as unknown as LogPartition[];
    this.known.set(topic, partitions);
    return partitions;
  }

  forget(): void {
    this.known.clear();
    this.first.clear();
  }
}

function tooFew(topic: string, partitions: number): BrokerUnavailableError {
  return new BrokerUnavailableError(
    `Topic "${topic}" has fewer partitions in the log, its keys are placed by ${partitions}`,
  );
}
