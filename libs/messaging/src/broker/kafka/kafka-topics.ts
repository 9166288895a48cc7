import type { Admin } from 'kafkajs';
import { BackOff, pause } from '../back-off.js';
import { BrokerUnavailableError } from '../broker-errors.js';
import type { TopicDefinition } from '../topic-definition.js';

const LEADERS_MS = 10_000;

/** Creates the topics that are missing, and resolves when all partitions of all of them can be written to. */
export async function ensureKafkaTopics(admin: Admin, topics: readonly TopicDefinition[]): Promise<void> {
  if (topics.length === 0) return;
  const existing = new Set(await admin.listTopics());
  for (const { name, partitions } of topics) {
    if (existing.has(name)) continue;
    await admin.createTopics({ topics: [{ topic: name, numPartitions: partitions }], waitForLeaders: false });
  }
  await untilLed(
    admin,
    topics.map(({ name }) => ({ name, partitions: 1 })),
  );
}

/** Resolves when each topic has as many partitions at the least, and all that it has can be written to. */
export async function untilLed(admin: Admin, topics: readonly TopicDefinition[]): Promise<void> {
  const backOff = new BackOff(20, 500);
  const deadline = AbortSignal.timeout(LEADERS_MS);
  while (!(await haveLeaders(admin, topics))) {
    if (deadline.aborted) throw new BrokerUnavailableError('Kafka: the topics have no leaders yet');
    await pause(backOff.nextMs(), deadline);
  }
}

/** A topic that was just created is unknown to the brokers for a moment; kafkajs does not wait for that to end. */
async function haveLeaders(admin: Admin, topics: readonly TopicDefinition[]): Promise<boolean> {
  try {
    const metadata = await admin.fetchTopicMetadata({ topics: topics.map(({ name }) => name) });
    const least = new Map(topics.map(({ name, partitions }) => [name, partitions]));
    return metadata.topics.every(
      ({ name, partitions }) => partitions.length >= least.get(name)! && partitions.every(({ leader }) => leader >= 0),
    );
  } catch (error) {
    const { type } = error as { type?: string };
    if (type === 'UNKNOWN_TOPIC_OR_PARTITION' || type === 'LEADER_NOT_AVAILABLE') return false;
    throw error;
  }
}
