import { BrokerUnavailableError, type PublicationOutcome, type Unpublished } from '../../port/broker-errors.js';
import type { BrokerMessage } from '../../port/broker-message.js';
import type { Partitioner } from '../../building-blocks/partitioner.js';
import type { TopicMessage } from '../../building-blocks/topic-message.js';
import type { PartitionCounts } from './partition-counts.js';
import type { TopicLeaders } from './topic-leaders.js';

/** The messages of one partition, in their order. */
export interface PartitionMessages {
  readonly topic: string;
  readonly partition: number;
  readonly messages: readonly BrokerMessage[];
}

/** The offset of the first message of a partition; the others follow. */
export interface BaseOffset {
  readonly topic: string;
  readonly partition: number;
  readonly offset: bigint;
}

/** The outcome of a partition's messages that could not be sent as one batch, one entry per message in their order. */
export interface PartitionOutcome {
  readonly topic: string;
  readonly partition: number;
  readonly outcome: ReadonlyArray<bigint | Unpublished>;
}

type OpenGroup = PartitionMessages & { readonly messages: BrokerMessage[] };

/** The messages of one request, grouped by partition. */
export class MessagesByPartition {
  readonly all: PartitionMessages[] = [];
  private readonly ofTopic = new Map<string, OpenGroup[]>();
  private readonly places: OpenGroup[] = [];

  static async of(
    messages: readonly TopicMessage[],
    partitioner: Partitioner,
    leaders: TopicLeaders,
    counts: PartitionCounts,
  ): Promise<MessagesByPartition> {
    const groups = new MessagesByPartition();
    for (const { topic, message, partitions } of messages) {
      const count = partitions ?? counts.known(topic, leaders) ?? (await counts.learn(topic, leaders));
      if ((leaders.known(topic)?.length ?? 0) < count) await leaders.ensureKnown(topic, count);
      groups.add(topic, partitioner.partitionOf(message.key, count), message);
    }
    return groups;
  }

  /** The outcome of each message, in the order of the messages, from the answers for all partitions. */
  locate(answers: ReadonlyArray<BaseOffset | PartitionOutcome>): PublicationOutcome {
    const outcomes = new Map<OpenGroup, (index: number) => bigint | Unpublished>();
    for (const answer of answers) {
      const group = this.ofTopic.get(answer.topic)?.[answer.partition];
      if (group) outcomes.set(group, 'offset' in answer ? (n) => answer.offset + BigInt(n) : (n) => answer.outcome[n]!);
    }
    const located = new Map<OpenGroup, number>();
    return this.places.map((group) => {
      const { topic, partition } = group;
      const outcomeOf = outcomes.get(group);
      if (!outcomeOf) throw new BrokerUnavailableError(`Kafka did not acknowledge ${topic}/${partition}`);
      const index = located.get(group) ?? 0;
      located.set(group, index + 1);
      const outcome = outcomeOf(index);
      return typeof outcome === 'bigint' ? { topic, partition, offset: outcome } : outcome;
    });
  }

  private add(topic: string, partition: number, message: BrokerMessage): void {
    let partitions = this.ofTopic.get(topic);
    if (!partitions) this.ofTopic.set(topic, (partitions = []));
    let group = partitions[partition];
    if (!group) this.all.push((group = partitions[partition] = { topic, partition, messages: [] }));
    group.messages.push(message);
    this.places.push(group);
  }
}
