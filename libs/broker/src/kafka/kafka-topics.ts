import { Logger } from '@nestjs/common';
import type { Admin } from 'kafkajs';
import { BackOff, pause } from '../building-blocks/back-off.js';
import { BrokerUnavailableError } from '../port/broker-errors.js';
import type { TopicDefinition } from '../port/topic-definition.js';

const LEADERS_MS = 10_000;
const logger = new Logger('KafkaBroker');

const NOT_ALLOWED = ['TOPIC_AUTHORIZATION_FAILED', 'CLUSTER_AUTHORIZATION_FAILED'];

/**
 * Creates the missing topics, and resolves when all of their partitions accept writes. Topics that Kafka lets this client neither
 * see nor create are skipped.
 */
export async function ensureKafkaTopics(admin: Admin, topics: readonly TopicDefinition[]): Promise<void> {
  const existing = new Set(await admin.listTopics());
  const ours: TopicDefinition[] = [];
  for (const topic of topics) if (existing.has(topic.name) || (await created(admin, topic))) ours.push(topic);
  await waitForLeaders(
    admin,
    ours.map(({ name }) => ({ name, partitions: 1 })),
  );
}

/** Resolves when each topic has at least this many partitions, and all of its partitions accept writes. */
export async function waitForLeaders(admin: Admin, topics: readonly TopicDefinition[]): Promise<void> {
  if (topics.length === 0) return;
  const backOff = new BackOff(20, 500);
  const deadline = AbortSignal.timeout(LEADERS_MS);
  while (!(await haveLeaders(admin, topics))) {
    if (deadline.aborted) throw new BrokerUnavailableError('Kafka: the topics have no leaders yet');
    await pause(backOff.nextMs(), deadline);
  }
}

async function created(admin: Admin, { name, partitions }: TopicDefinition): Promise<boolean> {
  try {
    await admin.createTopics({ topics: [{ topic: name, numPartitions: partitions }], waitForLeaders: false });
    return true;
  } catch (error) {
    const { errors = [] } = error as { errors?: ReadonlyArray<{ type: string }> };
    if (errors.length === 0 || !errors.every(({ type }) => NOT_ALLOWED.includes(type))) throw error;
    logger.debug(`Kafka lets this client neither see nor create topic "${name}"`);
    return false;
  }
}

/** A new topic is unknown to some brokers for a moment; kafkajs does not wait for that. */
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
