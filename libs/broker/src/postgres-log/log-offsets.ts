import type { PartitionOffsets } from '../port/partition-offsets.js';
import type { LogDatabase } from './log-database.js';

interface OffsetsRow {
  readonly topic: string;
  readonly partition: number;
  readonly first: string;
  readonly end: string;
  readonly committed: string | null;
}

/** Returns what the log keeps of the partitions of the topics, and how far the group has read. */
export async function logOffsets(
  database: LogDatabase,
  group: string,
  topics: readonly string[],
): Promise<PartitionOffsets[]> {
  const { rows } = await database.query(
    `SELECT t.name AS topic, p.number AS partition, p.next_offset AS "end", c.next_offset AS committed,
       coalesce((SELECT min(r."offset") FROM log.record r WHERE r.partition_id = p.id), p.next_offset) AS first
     FROM log.topic t
     JOIN log.partition p ON p.topic_id = t.id
     LEFT JOIN log.claim c ON c.partition_id = p.id AND c.group_name = $1
     WHERE t.name = ANY ($2::text[]) ORDER BY 1, 2`,
    [group, topics],
  );
  return (rows as unknown as OffsetsRow[]).map(({ topic, partition, first, end, committed }) => ({
    topic,
    partition,
    first: BigInt(first),
    end: BigInt(end),
    ...(committed !== null && { committed: BigInt(committed) }),
  }));
}
