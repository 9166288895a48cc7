import { BrokerUnavailableError } from '../../broker-errors.js';
import type { BrokerMessage, PublishedRecord } from '../../broker-message.js';
import type { Partitioner } from '../../partitioner.js';
import type { TopicMessage } from '../../publish-lane.js';
import type { KeyedCounts } from './keyed-counts.js';
import type { TopicLeaders } from './topic-leaders.js';

/** The messages of one partition, in their order. */
export interface PartitionGroup {
  readonly topic: string;
  readonly partition: number;
  readonly messages: BrokerMessage[];
}

/** The offset that the first message of a partition's group got. */
export interface BaseOffset {
  readonly topic: string;
  readonly partition: number;
  readonly offset: bigint;
}

/** What is to be sent, by partition. */
export class PartitionGroups {
  readonly all: PartitionGroup[] = [];
  private readonly ofTopic = new Map<string, PartitionGroup[]>();
  private readonly places: PartitionGroup[] = [];

  static async of(
    messages: readonly TopicMessage[],
    partitioner: Partitioner,
    leaders: TopicLeaders,
    counts: KeyedCounts,
  ): Promise<PartitionGroups> {
    const groups = new PartitionGroups();
    for (const { topic, message, partitions } of messages) {
      const count = partitions ?? counts.known(topic, leaders) ?? (await counts.learn(topic, leaders));
      if ((leaders.known(topic)?.length ?? 0) < count) await leaders.cover(topic, count);
      groups.add(topic, partitioner.partitionOf(message.key, count), message);
    }
    return groups;
  }

  /** Where each message came to lie, in the order of the messages, when all groups were acknowledged. */
  locate(offsets: readonly BaseOffset[]): PublishedRecord[] {
    const next = new Map<PartitionGroup, bigint>();
    for (const { topic, partition, offset } of offsets) {
      const group = this.ofTopic.get(topic)?.[partition];
      if (group) next.set(group, offset);
    }
    return this.places.map((group) => {
      const { topic, partition } = group;
      const offset = next.get(group);
      if (offset === undefined) throw new BrokerUnavailableError(`Kafka did not acknowledge ${topic}/${partition}`);
      next.set(group, offset + 1n);
      return { topic, partition, offset };
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
