import { BrokerRefusedError, BrokerUnavailableError } from '../port/broker-errors.js';
import type { TopicDefinition } from '../port/topic-definition.js';
import type { LogDatabase } from './log-database.js';

export interface LogPartition {
  readonly id: number;
  readonly topic: string;
  readonly topicId: number;
  readonly number: number;
}

/** The topics and their partitions, cached. */
export class TopicCatalog {
  private readonly byTopic = new Map<string, readonly LogPartition[]>();
  private readonly firstCounts = new Map<string, number>();

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

  /** A topic that has enough partitions stays unchanged, even if another process adds them at the same time. */
  async grow(topic: string, partitions: number): Promise<void> {
    await this.database.query(
      `WITH locked AS (SELECT id, partitions FROM log.topic WHERE name = $1 FOR UPDATE),
       grown AS (UPDATE log.topic t SET partitions = $2 FROM locked l WHERE t.id = l.id AND l.partitions < $2)
       INSERT INTO log.partition (topic_id, number) SELECT id, generate_series(partitions, $2 - 1) FROM locked`,
      [topic, partitions],
    );
    if ((await this.lookUp(topic)).length < partitions) throw tooFewPartitions(topic, partitions);
  }

  /** The partitions as of the last lookup. */
  async partitionsOf(topic: string): Promise<readonly LogPartition[]> {
    return this.byTopic.get(topic) ?? this.lookUp(topic);
  }

  /**
   * Returns the number of partitions over which keys are distributed: the requested number, or the number at the first
   * use. The cache then contains at least that many partitions.
   */
  async partitionsForKeys(topic: string, requested: number | undefined): Promise<number> {
    const byTopic = await this.partitionsOf(topic);
    const count = requested ?? this.firstCounts.get(topic) ?? byTopic.length;
    if (requested === undefined) this.firstCounts.set(topic, count);
    if (byTopic.length < count && (await this.lookUp(topic)).length < count) throw tooFewPartitions(topic, count);
    return count;
  }

  /** The partitions as they are now. */
  async lookUp(topic: string): Promise<readonly LogPartition[]> {
    const { rows } = await this.database.query(
      `SELECT p.id, t.name AS topic, t.id AS "topicId", p.number
       FROM log.topic t JOIN log.partition p ON p.topic_id = t.id WHERE t.name = $1 ORDER BY p.number`,
      [topic],
    );
    if (rows.length === 0) throw new BrokerRefusedError('unknown-topic', `There is no topic "${topic}" in the log`);
    const partitions = rows as unknown as LogPartition[];
    this.byTopic.set(topic, partitions);
    return partitions;
  }

  clear(): void {
    this.byTopic.clear();
    this.firstCounts.clear();
  }
}

function tooFewPartitions(topic: string, partitions: number): BrokerUnavailableError {
  return new BrokerUnavailableError(
    `Topic "${topic}" has fewer partitions in the log, but its keys are distributed over ${partitions}`,
  );
}
