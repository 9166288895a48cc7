import type { ISocketFactory, Kafka } from 'kafkajs';
import Cluster, { type Node } from 'kafkajs/src/cluster/index.js';
import { type KafkaOptions, connectionOptions } from '../kafka-client.js';
import { OpenSockets } from '../open-sockets.js';
import { type TopicPartition, byTopic, partitionName } from '../topic-partition.js';

export const READ_COMMITTED = 1;
const GROUP = 0;
const METADATA_AGE_MS = 60_000;

/** The connections of one member and its metadata of the cluster. Makes few and short attempts: the caller retries. */
export class ConsumerCluster {
  private readonly sockets: OpenSockets;
  private readonly cluster: Cluster;
  private givenUp: string | undefined;

  constructor(kafka: Kafka, options: KafkaOptions) {
    this.sockets = new OpenSockets(options.security?.tls);
    this.cluster = new Cluster({
      ...connectionOptions(options, this.sockets),
      logger: kafka.logger(),
      socketFactory: this.open,
      metadataMaxAge: METADATA_AGE_MS,
      retry: { initialRetryTime: 50, maxRetryTime: 200, retries: 1 },
      allowAutoTopicCreation: false,
      isolationLevel: READ_COMMITTED,
    });
  }

  /** Adds the topics to the metadata. Rejects if one of them does not exist. */
  async addTopics(topics: readonly string[]): Promise<void> {
    await this.cluster.connect();
    await this.cluster.addMultipleTargetTopics(topics);
  }

  async refresh(): Promise<void> {
    await this.cluster.refreshMetadata();
  }

  async refreshIfOld(): Promise<void> {
    await this.cluster.refreshMetadataIfNecessary();
  }

  async coordinatorOf(groupId: string): Promise<Node> {
    try {
      return await this.cluster.findGroupCoordinator({ groupId });
    } catch (error) {
      throw (await this.refusalOf(groupId)) ?? error;
    }
  }

  node(nodeId: number): Promise<Node> {
    return this.cluster.findBroker({ nodeId });
  }

  partitionsOf(topic: string): TopicPartition[] {
    return this.cluster.findTopicPartitionMetadata(topic).map(({ partitionId }) => ({ topic, partition: partitionId }));
  }

  /** -1 if the partition has no known leader. */
  leaderOf({ topic, partition }: TopicPartition): number {
    const known = this.cluster.findTopicPartitionMetadata(topic).find(({ partitionId }) => partitionId === partition);
    return known?.leader ?? -1;
  }

  /** The offset of the first retained record of each partition. */
  firstOffsets(partitions: readonly TopicPartition[]): Promise<Map<string, bigint>> {
    return this.offsets(partitions, true);
  }

  /** The offset behind the last readable record of each partition. */
  endOffsets(partitions: readonly TopicPartition[]): Promise<Map<string, bigint>> {
    return this.offsets(partitions, false);
  }

  /** Rejects pending requests. Later requests use new connections. */
  interrupt(reason: string): void {
    this.sockets.cut(reason);
  }

  /** Rejects pending requests and all later ones. */
  giveUp(reason: string): void {
    this.givenUp = reason;
    this.sockets.cut(reason);
  }

  /** kafkajs waits for pending requests, even of a server that does not answer: see `giveUp`. */
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
        offsets.map(({ partition, offset }) => [partitionName({ topic, partition }), BigInt(offset)]),
      ),
    );
  }

  /** kafkajs reports that it found no coordinator even if this client has no right to join the group. */
  private async refusalOf(groupId: string): Promise<Error | undefined> {
    try {
      const node = await this.cluster.findControllerBroker();
      await node.findGroupCoordinator({ groupId, coordinatorType: GROUP });
      return undefined;
    } catch (error) {
      return (error as { type?: string }).type === 'GROUP_AUTHORIZATION_FAILED' ? (error as Error) : undefined;
    }
  }
}
