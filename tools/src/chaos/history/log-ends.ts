import { serviceNames } from '@tradewind/services';
import { kafkajsClient } from '../../kafka/kafkajs-client.js';
import type { ChaosShop } from '../shop/chaos-shop.js';

/** Where a partition ends, and how far the services' groups have come in it. */
export interface PartitionEnd {
  readonly topic: string;
  readonly partition: number;
  /** The offset of the record that will come next. */
  readonly end: number;
  /** By group; a group that never committed is not in it. */
  readonly next: Readonly<Record<string, number>>;
}

export function logEnds(shop: ChaosShop): Promise<PartitionEnd[]> {
  return shop.kafka ? kafkaEnds(shop.kafka.address) : postgresEnds(shop);
}

async function postgresEnds({ postgres }: ChaosShop): Promise<PartitionEnd[]> {
  return postgres.query<PartitionEnd>(
    'broker',
    `SELECT t.name AS topic, p.number AS partition, p.next_offset::float8 AS end,
       coalesce((SELECT json_object_agg(group_name, next_offset) FROM log.claim
         WHERE partition_id = p.id AND group_name = ANY ($1)), '{}') AS next
     FROM log.partition p JOIN log.topic t ON t.id = p.topic_id ORDER BY 1, 2`,
    [serviceNames],
  );
}

async function kafkaEnds(address: string): Promise<PartitionEnd[]> {
  const admin = kafkajsClient(address, { as: 'operator' }).admin();
  await admin.connect();
  try {
    const topics = (await admin.listTopics()).filter((topic) => topic.startsWith('tradewind.'));
    const committed = new Map<string, number>();
    for (const group of serviceNames) {
      for (const { topic, partitions } of await admin.fetchOffsets({ groupId: group, topics })) {
        for (const { partition, offset } of partitions) committed.set(`${group} ${topic} ${partition}`, Number(offset));
      }
    }
    const nextOf = (topic: string, partition: number) =>
      serviceNames
        .map((group) => [group, committed.get(`${group} ${topic} ${partition}`) ?? -1] as const)
        .filter(([, offset]) => offset >= 0);
    const ends: PartitionEnd[] = [];
    for (const topic of topics) {
      for (const { partition, high } of await admin.fetchTopicOffsets(topic)) {
        ends.push({ topic, partition, end: Number(high), next: Object.fromEntries(nextOf(topic, partition)) });
      }
    }
    return ends;
  } finally {
    await admin.disconnect();
  }
}
