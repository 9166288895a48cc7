import type { Admin } from 'kafkajs';
import type { PartitionLag } from '../port/partition-lag.js';

/** The records that a group has not committed; all retained records if it never committed any. */
export async function kafkaLag(admin: Admin, group: string, topics: readonly string[]): Promise<PartitionLag[]> {
  if (topics.length === 0) return [];
  const committed = await committedOffsets(admin, group, topics);
  const lags = await Promise.all(
    topics.map(async (topic) => {
      const partitions = await admin.fetchTopicOffsets(topic);
      return partitions.map(({ partition, high, low }) => {
        const offset = committed.get(`${topic}/${partition}`) ?? -1;
        return { topic, partition, records: Math.max(0, Number(high) - Math.max(offset, Number(low))) };
      });
    }),
  );
  return lags.flat();
}

/** By topic and partition; -1 if nothing was committed. */
async function committedOffsets(
  admin: Admin,
  groupId: string,
  topics: readonly string[],
): Promise<Map<string, number>> {
  const offsets = await admin.fetchOffsets({ groupId, topics: [...topics] });
  return new Map(
    offsets.flatMap(({ topic, partitions }) =>
      partitions.map(({ partition, offset }) => [`${topic}/${partition}`, Number(offset)] as const),
    ),
  );
}
