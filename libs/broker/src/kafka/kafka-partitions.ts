import type { Admin } from 'kafkajs';
import { waitForLeaders } from './kafka-topics.js';

export async function partitionCount(admin: Admin, topic: string): Promise<number> {
  const { topics } = await admin.fetchTopicMetadata({ topics: [topic] });
  return topics[0]!.partitions.length;
}

/** Another process may have just added them without this broker knowing yet. */
export async function addKafkaPartitions(admin: Admin, topic: string, count: number): Promise<void> {
  if ((await partitionCount(admin, topic)) >= count) return;
  try {
    await admin.createPartitions({ topicPartitions: [{ topic, count }] });
  } catch (error) {
    if ((error as { type?: string }).type !== 'INVALID_PARTITIONS') throw error;
  }
  await waitForLeaders(admin, [{ name: topic, partitions: count }]);
}
