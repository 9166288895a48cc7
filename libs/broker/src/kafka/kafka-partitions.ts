import type { Admin } from 'kafkajs';
import { untilLed } from './kafka-topics.js';

export async function partitionCount(admin: Admin, topic: string): Promise<number> {
  const { topics } = await admin.fetchTopicMetadata({ topics: [topic] });
  return topics[0]!.partitions.length;
}

/** Another may have added them a moment ago, unknown yet to the broker that was asked. */
export async function addKafkaPartitions(admin: Admin, topic: string, count: number): Promise<void> {
  if ((await partitionCount(admin, topic)) >= count) return;
  try {
    await admin.createPartitions({ topicPartitions: [{ topic, count }] });
  } catch (error) {
    if ((error as { type?: string }).type !== 'INVALID_PARTITIONS') throw error;
  }
  await untilLed(admin, [{ name: topic, partitions: count }]);
}
