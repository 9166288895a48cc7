import type { ISocketFactory, Kafka } from 'kafkajs';
import Cluster, { type Node } from 'kafkajs/src/cluster/index.js';
import { ANSWER_MS, CONNECT_MS, type KafkaOptions } from '../kafka-client.js';
import { OpenSockets } from '../open-sockets.js';
import { type TopicPartition, byTopic, placeOf } from './topic-partition.js';

export const READ_COMMITTED = 1;
const METADATA_AGE_MS = 60_000;

/** The connections of one member and what it knows of the cluster. Attempts are few and short: who calls tries again. */
export class ConsumerCluster {
  private readonly sockets = new OpenSockets();
  private readonly cluster: Cluster;
  private givenUp: string | undefined;

  constructor(kafka: Kafka, { brokers, clientId }: KafkaOptions) {
    this.cluster = new Cluster({
      logger: kafka.logger(),
      brokers,
      clientId,
      socketFactory: this.open,
      connectionTimeout: CONNECT_MS,
      requestTimeout: ANSWER_MS,
      metadataMaxAge: METADATA_AGE_MS,
      retry: { initialRetryTime: 50, maxRetryTime: 200, retries: 1 },
      allowAutoTopicCreation: false,
      isolationLevel: READ_COMMITTED,
    });
  }

  /** Learns about these topics, too. Rejects when one of them does not exist. */
  async know(topics: readonly string[]): Promise<void> {
    await this.cluster.connect();
    await this.cluster.addMultipleTargetTopics(topics);
  }

  async refresh(): Promise<void> {
    await this.cluster.refreshMetadata();
  }

  async refreshIfOld(): Promise<void> {
    await this.cluster.refreshMetadataIfNecessary();
  }

  coordinatorOf(groupId: string): Promise<Node> {
    return this.cluster.findGroupCoordinator({ groupId });
  }

  node(nodeId: number): Promise<Node> {
    return this.cluster.findBroker({ nodeId });
  }

  partitionsOf(topic: string): TopicPartition[] {
    return this.cluster.findTopicPartitionMetadata(topic).map(({ partitionId }) => ({ topic, partition: partitionId }));
  }

  /** -1 where the partition has none that is known. */
  leaderOf({ topic, partition }: TopicPartition): number {
    const known = this.cluster.findTopicPartitionMetadata(topic).find(({ partitionId }) => partitionId === partition);
    return known?.leader ?? -1;
  }

  /** The offset of the first record that is still kept, for each of the partitions. */
  firstOffsets(partitions: readonly TopicPartition[]): Promise<Map<string, bigint>> {
    return this.offsets(partitions, true);
  }

  /** Behind the last record that can be read, for each of the partitions. */
  endOffsets(partitions: readonly TopicPartition[]): Promise<Map<string, bigint>> {
    return this.offsets(partitions, false);
  }

  /** Rejects what waits for an answer; what is asked after that goes over new connections. */
  interrupt(reason: string): void {
    this.sockets.cut(reason);
  }

  /** Rejects what waits for an answer, and whatever is asked from now on. */
  giveUp(reason: string): void {
    this.givenUp = reason;
    this.sockets.cut(reason);
  }

  /** kafkajs waits for what was asked, also of a server that does not answer: see `giveUp`. */
  async close(): Promise<void> {
    await this.cluster.disconnect();
  }

  private readonly open: ISocketFactory = (request) => {
    const socket = this.sockets.open(request);
    if (this.givenUp !== undefined) socket.destroy(new Error(this.givenUp));
    return socket;
  };

  private async offsets(partitions: readonly TopicPartition[], fromBeginning: boolean): Promise<Map<string, bigint>> {
    const asked = byTopic(partitions, ({ partition }) => ({ partition }));
    const topics = await this.cluster.fetchTopicsOffset(asked.map((topic) => ({ ...topic, fromBeginning })));
    return new Map(
      topics.flatMap(({ topic, partitions: offsets }) =>
        offsets.map(({ partition, offset }) => [placeOf({ topic, partition }), BigInt(offset)]),
      ),
    );
  }
}
