import type { Message, RecordMetadata } from 'kafkajs';
import { BrokerUnavailableError } from '../../broker-errors.js';
import type { PublishedRecord } from '../../broker-message.js';
import type { Partitioner } from '../../partitioner.js';
import type { TopicMessage } from '../../publish-lane.js';
import { toKafkaHeaders } from '../kafka-headers.js';
import type { TopicLeaders } from './topic-leaders.js';

/** The messages of one partition, in their order. */
export interface PartitionMessages {
  readonly topic: string;
  readonly partition: number;
  readonly messages: Message[];
}

export interface ProduceRequests {
  /** What goes to each leader. */
  readonly requests: readonly PartitionMessages[][];
  /** Where each message came to lie, in the order of the messages, when all requests were answered. */
  locate(answers: readonly RecordMetadata[]): PublishedRecord[];
}

export async function produceRequests(
  messages: readonly TopicMessage[],
  partitioner: Partitioner,
  leaders: TopicLeaders,
): Promise<ProduceRequests> {
  const ofLeader = new Map<number, PartitionMessages[]>();
  const ofPartition = new Map<string, PartitionMessages>();
  const places: PartitionMessages[] = [];
  for (const { topic, message } of messages) {
    const known = leaders.known(topic) ?? (await leaders.ask(topic));
    const partition = partitioner.partitionOf(message.key, known.length);
    const place = `${topic}/${partition}`;
    let group = ofPartition.get(place);
    if (!group) {
      group = { topic, partition, messages: [] };
      ofPartition.set(place, group);
      ofLeader.set(known[partition]!, [...(ofLeader.get(known[partition]!) ?? []), group]);
    }
    group.messages.push({ key: message.key, value: message.value, headers: toKafkaHeaders(message.headers), partition });
    places.push(group);
  }
  return { requests: [...ofLeader.values()], locate: (answers) => locate(places, answers) };
}

function locate(places: readonly PartitionMessages[], answers: readonly RecordMetadata[]): PublishedRecord[] {
  const next = new Map(answers.map(({ topicName, partition, baseOffset }) => [`${topicName}/${partition}`, BigInt(baseOffset!)]));
  return places.map(({ topic, partition }) => {
    const offset = next.get(`${topic}/${partition}`);
    if (offset === undefined) throw new BrokerUnavailableError(`Kafka did not acknowledge ${topic}/${partition}`);
    next.set(`${topic}/${partition}`, offset + 1n);
    return { topic, partition, offset };
  });
}
