import type { Admin } from 'kafkajs';
import type { PartitionLag } from '../port/partition-lag.js';
import { kafkaOffsets } from './kafka-offsets.js';

/** The records that a group has not committed; all retained records if it never committed any. */
export async function kafkaLag(admin: Admin, group: string, topics: readonly string[]): Promise<PartitionLag[]> {
  const offsets = await kafkaOffsets(admin, group, topics);
  return offsets.map(({ topic, partition, first, end, committed = first }) => {
    const next = committed > first ? committed : first;
    return { topic, partition, records: Math.max(0, Number(end - next)) };
  });
}
