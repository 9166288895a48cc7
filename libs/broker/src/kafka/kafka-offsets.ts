import type { Admin } from 'kafkajs';
import type { PartitionOffsets } from '../port/partition-offsets.js';

/** What Kafka keeps of the partitions of the topics, and what the group has committed. */
export async function kafkaOffsets(
  admin: Admin,
  group: string,
  topics: readonly string[],
): Promise<PartitionOffsets[]> {
  const committed = await committedOffsets(admin, group, topics);
  const offsets = await Promise.all(
    topics.map(async (topic) => {
      const partitions = await admin.fetchTopicOffsets(topic);
      return partitions.map(({ partition, high, low }) => {
        const own = committed.get(`${topic}/${partition}`);
        return {
          topic,
          partition,
          first: BigInt(low),
          end: BigInt(high),
          ...(own !== undefined && { committed: own }),
        };
      });
    }),
  );
  return offsets.flat();
}

/** By topic and partition. */
async function committedOffsets(
  admin: Admin,
  groupId: string,
  topics: readonly string[],
): Promise<Map<string, bigint>> {
  if (topics.length === 0) return new Map();
  const offsets = await admin.fetchOffsets({ groupId, topics: [...topics] });
  return new Map(
    offsets.flatMap(({ topic, partitions }) =>
      partitions
        .filter(({ offset }) => BigInt(offset) >= 0n)
        .map(({ partition, offset }) => [`${topic}/${partition}`, BigInt(offset)] as const),
    ),
  );
}
