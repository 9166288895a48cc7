import type Cluster from 'kafkajs/src/cluster/index.js';
import { BrokerRefusedError, BrokerUnavailableError } from '../../port/broker-errors.js';

/** After these errors kafkajs forgets the topic that was added. They say nothing about other topics. */
const OF_ONE_TOPIC = ['UNKNOWN_TOPIC_OR_PARTITION', 'TOPIC_AUTHORIZATION_FAILED', 'INVALID_TOPIC_EXCEPTION'];

/** The leaders of the partitions of each topic, in partition order, as of the last refresh. */
export class TopicLeaders {
  private readonly topics = new Map<string, readonly number[]>();

  constructor(private readonly cluster: Cluster) {}

  known(topic: string): readonly number[] | undefined {
    return this.topics.get(topic);
  }

  /**
   * Fetches the metadata of the topic unless it is known to have enough partitions. @throws BrokerUnavailableError if it has
   * fewer
   */
  async ensureKnown(topic: string, partitions: number): Promise<void> {
    if ((await this.ask(topic)).length < partitions) await this.refresh();
    const { length } = this.known(topic)!;
    if (length >= partitions) return;
    throw new BrokerUnavailableError(
      `Topic "${topic}" has ${length} partitions in Kafka, but its keys are distributed over ${partitions}`,
    );
  }

  /** -1 if there is no known leader. */
  of({ topic, partition }: { readonly topic: string; readonly partition: number }): number {
    return this.topics.get(topic)?.[partition] ?? -1;
  }

  /**
   * Fetches the metadata of the topic. When Kafka refuses one of several topics, kafkajs does not say which one: then the topic
   * is fetched alone.
   */
  async ask(topic: string): Promise<readonly number[]> {
    try {
      return await this.fetchWithOthers(topic);
    } catch (error) {
      if (!isOfOneTopic(error)) throw error;
      this.cluster.targetTopics.clear();
      return await this.fetchWithOthers(topic);
    }
  }

  /** Refreshes all topics. The leaders of a topic are kept until there is an answer for it. */
  async refresh(): Promise<void> {
    try {
      await this.cluster.refreshMetadata();
    } catch (error) {
      if (!isOfOneTopic(error)) throw error;
      this.cluster.targetTopics.clear();
    }
    for (const topic of this.topics.keys()) {
      await this.fetchWithOthers(topic).catch((error: unknown) => {
        if (!isOfOneTopic(error)) throw error;
      });
    }
  }

  /** After a failed attempt kafkajs considers the topic known and does not fetch it again by itself. */
  private async fetchWithOthers(topic: string): Promise<readonly number[]> {
    await this.cluster.addMultipleTargetTopics([topic]);
    if (this.cluster.findTopicPartitionMetadata(topic).length === 0) await this.cluster.refreshMetadata();
    return this.learn(topic);
  }

  private learn(topic: string): readonly number[] {
    const partitions = this.cluster.findTopicPartitionMetadata(topic);
    if (partitions.length === 0) throw new BrokerRefusedError('unknown-topic', `There is no topic "${topic}" in Kafka`);
    const leaders = [...partitions].sort((a, b) => a.partitionId - b.partitionId).map(({ leader }) => leader);
    this.topics.set(topic, leaders);
    return leaders;
  }
}

function isOfOneTopic(error: unknown): boolean {
  return OF_ONE_TOPIC.includes((error as { type?: string }).type ?? '');
}
