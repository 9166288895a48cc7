import type Cluster from 'kafkajs/src/cluster/index.js';
import { BrokerRefusedError } from '../../broker-errors.js';

/** Who led each partition of a topic, in their order, when that was last asked. */
export class TopicLeaders {
  private readonly topics = new Map<string, readonly number[]>();

  constructor(private readonly cluster: Cluster) {}

  known(topic: string): readonly number[] | undefined {
    return this.topics.get(topic);
  }

  /** -1 where none is known. */
  of({ topic, partition }: { readonly topic: string; readonly partition: number }): number {
    return this.topics.get(topic)?.[partition] ?? -1;
  }

  /** After a failed attempt kafkajs takes the topic for known, and does not ask again by itself. */
  async ask(topic: string): Promise<readonly number[]> {
    await this.cluster.addMultipleTargetTopics([topic]);
    if (this.cluster.findTopicPartitionMetadata(topic).length === 0) await this.cluster.refreshMetadata();
    return this.learn(topic);
  }

  /** Asks again for all topics; what is known stays until there is an answer. */
  async refresh(): Promise<void> {
    await this.cluster.refreshMetadata();
    for (const topic of this.topics.keys()) this.learn(topic);
  }

  private learn(topic: string): readonly number[] {
    const partitions = this.cluster.findTopicPartitionMetadata(topic);
    if (partitions.length === 0) throw new BrokerRefusedError('unknown-topic', `There is no topic "${topic}" in Kafka`);
    const leaders = [...partitions].sort((a, b) => a.partitionId - b.partitionId).map(({ leader }) => leader);
    this.topics.set(topic, leaders);
    return leaders;
  }
}
