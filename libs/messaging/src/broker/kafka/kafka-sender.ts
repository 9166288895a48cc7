import { CompressionTypes, type Admin, type Kafka, type Message, type Producer } from 'kafkajs';
import { BrokerUnavailableError } from '../broker-errors.js';
import type { PublishedRecord } from '../broker-message.js';
import { Partitioner } from '../partitioner.js';
import type { TopicMessage } from '../publish-lane.js';
import { unavailable } from './kafka-client.js';
import { toKafkaHeaders } from './kafka-headers.js';

const ALL_REPLICAS = -1;

/** Sends messages of any topics in one produce request for each leader, and learns where they came to lie. */
export class KafkaSender {
  private readonly producer: Producer;
  private readonly partitioner = new Partitioner();
  private readonly partitionCounts = new Map<string, number>();

  constructor(kafka: Kafka, private readonly admin: Admin) {
    this.producer = kafka.producer({
      allowAutoTopicCreation: false,
      maxInFlightRequests: 1,
      createPartitioner: () => ({ message }) => message.partition!,
    });
  }

  connect(): Promise<void> {
    return this.producer.connect();
  }

  disconnect(): Promise<void> {
    return this.producer.disconnect();
  }

  send(messages: readonly TopicMessage[]): Promise<PublishedRecord[]> {
    return unavailable(async () => {
      const placed: Array<{ topic: string; partition: number }> = [];
      const byTopic = new Map<string, Message[]>();
      for (const { topic, message } of messages) {
        const partition = this.partitioner.partitionOf(message.key, await this.partitionsOf(topic));
        const { key, value, headers } = message;
        const topicMessages = byTopic.get(topic) ?? [];
        topicMessages.push({ key, value, headers: toKafkaHeaders(headers), partition });
        byTopic.set(topic, topicMessages);
        placed.push({ topic, partition });
      }
      const sent = await this.producer.sendBatch({
        acks: ALL_REPLICAS,
        timeout: 10_000,
        compression: CompressionTypes.None,
        topicMessages: [...byTopic].map(([topic, topicMessages]) => ({ topic, messages: topicMessages })),
      });
      const next = new Map(sent.map(({ topicName, partition, baseOffset }) => [`${topicName}/${partition}`, BigInt(baseOffset!)]));
      return placed.map(({ topic, partition }) => {
        const offset = next.get(`${topic}/${partition}`)!;
        next.set(`${topic}/${partition}`, offset + 1n);
        return { topic, partition, offset };
      });
    });
  }

  private async partitionsOf(topic: string): Promise<number> {
    const known = this.partitionCounts.get(topic);
    if (known) return known;
    const { topics } = await this.admin.fetchTopicMetadata({ topics: [topic] });
    const count = topics[0]?.partitions.length ?? 0;
    if (count === 0) throw new BrokerUnavailableError(`There is no topic "${topic}" in Kafka`);
    this.partitionCounts.set(topic, count);
    return count;
  }
}
