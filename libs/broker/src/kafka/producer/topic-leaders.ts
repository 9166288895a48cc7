import type Cluster from 'kafkajs/src/cluster/index.js';
import { BrokerRefusedError, BrokerUnavailableError } from '../../port/broker-errors.js';

/** For these answers kafkajs forgets the topic that it was asked to add. They say nothing of the other topics. */
const OF_ONE_TOPIC = ['UNKNOWN_TOPIC_OR_PARTITION', 'TOPIC_AUTHORIZATION_FAILED', 'INVALID_TOPIC_EXCEPTION'];

/** Who led each partition of a topic, in their order, when that was last asked. */
export class TopicLeaders {
  private readonly topics = new Map<string, readonly number[]>();

  constructor(private readonly cluster: Cluster) {}

  known(topic: string): readonly number[] | undefined {
    return this.topics.get(topic);
  }

  /** Learns about the topic, if it is not yet known to have as many partitions. @throws BrokerUnavailableError if it has fewer */
  async cover(topic: string, partitions: number): Promise<void> {
    if ((await this.ask(topic)).length < partitions) await this.refresh();
    const { length } = this.known(topic)!;
    if (length >= partitions) return;
    throw new BrokerUnavailableError(
      `Topic "${topic}" has ${length} partitions in Kafka, its keys are placed by ${partitions}`,
    );
  }

  /** -1 where none is known. */
  of({ topic, partition }: { readonly topic: string; readonly partition: number }): number {
    return this.topics.get(topic)?.[partition] ?? -1;
  }

  /** Learns about the topic. When Kafka refuses one of several topics, kafkajs does not say which: then it is asked for alone. */
  async ask(topic: string): Promise<readonly number[]> {
    try {
      return await this.askBesideOthers(topic);
    } catch (error) {
      if (!isOfOneTopic(error)) throw error;
      this.cluster.targetTopics.clear();
      return await this.askBesideOthers(topic);
    }
  }

  /** Asks again for all topics; what is known of one stays until there is an answer. */
  async refresh(): Promise<void> {
    try {
      await this.cluster.refreshMetadata();
    } catch (error) {
      if (!isOfOneTopic(error)) throw error;
      this.cluster.targetTopics.clear();
    }
    for (const topic of this.topics.keys()) {
      await this.askBesideOthers(topic).catch((error: unknown) => {
        if (!isOfOneTopic(error)) throw error;
      });
    }
  }

  /** After a failed attempt kafkajs takes the topic for known, and does not ask again by itself. */
  private async askBesideOthers(topic: string): Promise<readonly number[]> {
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
