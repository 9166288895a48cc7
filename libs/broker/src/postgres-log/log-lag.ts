import type { PartitionLag } from '../port/partition-lag.js';
import type { LogDatabase } from './log-database.js';

/** Returns the groups that have ever subscribed to the topic. */
export async function logGroupsOf(database: LogDatabase, topic: string): Promise<string[]> {
  const { rows } = await database.query(
    `SELECT m.group_name AS name FROM log.membership m JOIN log.topic t ON t.id = m.topic_id WHERE t.name = $1 ORDER BY 1`,
    [topic],
  );
  return rows.map(({ name }) => name as string);
}

/** Returns how many records a group has not committed: all records if it has never committed any. */
export async function logLag(database: LogDatabase, group: string, topics: readonly string[]): Promise<PartitionLag[]> {
  const { rows } = await database.query(
    `SELECT t.name AS topic, p.number AS partition, p.next_offset - coalesce(c.next_offset, 0) AS records
     FROM log.topic t
     JOIN log.partition p ON p.topic_id = t.id
     LEFT JOIN log.claim c ON c.partition_id = p.id AND c.group_name = $1
     WHERE t.name = ANY ($2::text[]) ORDER BY 1, 2`,
    [group, topics],
  );
  const lags = rows as unknown as ReadonlyArray<{ topic: string; partition: number; records: string }>;
  return lags.map(({ topic, partition, records }) => ({ topic, partition, records: Number(records) }));
}
