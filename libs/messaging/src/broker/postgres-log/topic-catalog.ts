import { BrokerRefusedError } from '../broker-errors.js';
import type { TopicDefinition } from '../topic-definition.js';
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

  async partitionsOf(topic: string): Promise<readonly LogPartition[]> {
    const known = this.known.get(topic);
    if (known) return known;
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
  }
}
