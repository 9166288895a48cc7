import Cluster from 'kafkajs/src/cluster/index.js';
import { BackOff, pause } from '../../building-blocks/back-off.js';
import { type KafkaOptions, connectionOptions, kafkaClient } from '../kafka-client.js';
import { OpenSockets } from '../open-sockets.js';
import { encodeRecordBatch } from '../record-batch/record-batch.js';
import type { SequencedBatch } from './sequenced-batch.js';
import type { BaseOffset, PartitionMessages } from './messages-by-partition.js';
import { produce } from './produce.js';
import { TopicLeaders } from './topic-leaders.js';
import { partitionName, type TopicPartition } from '../topic-partition.js';

const READ_UNCOMMITTED = 0;
const TRANSACTION_MS = 60_000;
const METADATA_AGE_MS = 300_000;
const PRODUCER_ID_MS = 2_000;
const SEQUENCE_END = 0x7fffffff;

/**
 * An idempotent producer: the brokers recognise its records by sequence numbers. A batch that is sent again after a failure
 * consists of the same bytes, and is appended once. A batch that was given up leaves a gap in the sequence of its partition, so
 * nothing behind it is appended; then the producer must not be used any more.
 */
export class IdempotentProducer {
  readonly leaders: TopicLeaders;
  private readonly sockets: OpenSockets;
  private readonly cluster: Cluster;
  private readonly nextSequences = new Map<string, number>();
  private producerId = -1n;
  private producerEpoch = -1;

  constructor(options: KafkaOptions) {
    this.sockets = new OpenSockets(options.security?.tls);
    this.cluster = new Cluster({
      ...connectionOptions(options, this.sockets),
      logger: kafkaClient(options, this.sockets).logger(),
      metadataMaxAge: METADATA_AGE_MS,
      retry: { initialRetryTime: 50, maxRetryTime: 300, retries: 3 },
      allowAutoTopicCreation: false,
      isolationLevel: READ_UNCOMMITTED,
    });
    this.leaders = new TopicLeaders(this.cluster);
  }

  async connect(): Promise<void> {
    await this.cluster.connect();
    await this.cluster.refreshMetadata();
    const { producerId, producerEpoch } = await this.requestProducerId();
    this.producerId = BigInt(producerId);
    this.producerEpoch = producerEpoch;
  }

  /** Each batch must be sent before the next one of its partition gets its sequence numbers. */
  assignSequences(batches: readonly PartitionMessages[]): SequencedBatch[] {
    const now = Date.now();
    return batches.map((group) => this.sequenceFrom(this.nextSequences.get(partitionName(group)) ?? 0, group, now));
  }

  /** Assigns sequence numbers to a part of a batch that was refused as a whole: a refused batch consumed none. */
  sequenceFrom(
    firstSequence: number,
    { topic, partition, messages }: PartitionMessages,
    now = Date.now(),
  ): SequencedBatch {
    this.nextSequences.set(partitionName({ topic, partition }), (firstSequence + messages.length) & SEQUENCE_END);
    const { producerId, producerEpoch } = this;
    const records = encodeRecordBatch(messages, { producerId, producerEpoch, firstSequence }, now);
    return { topic, partition, messages, firstSequence, records };
  }

  /** Sets the next sequence number of a partition after one of its batches was refused. */
  setNextSequence(sequence: number, partition: TopicPartition): void {
    this.nextSequences.set(partitionName(partition), sequence & SEQUENCE_END);
  }

  /** Sends to the broker that led all of these partitions according to the metadata. */
  async send(leader: number, batches: readonly SequencedBatch[]): Promise<BaseOffset[]> {
    return produce(await this.cluster.findBroker({ nodeId: leader }), batches);
  }

  /** Whether a failed request may be repeated. Cuts a connection that does not answer. */
  isRetriableFailure(error: unknown): boolean {
    const { name, retriable, cause } = error as { name?: string; retriable?: boolean; cause?: { name?: string } };
    if ([name, cause?.name].includes('KafkaJSRequestTimeoutError')) this.sockets.cut('No answer');
    return retriable === true || name === 'KafkaJSNumberOfRetriesExceeded';
  }

  async disconnect(): Promise<void> {
    await this.cluster.disconnect();
  }

  /** Disconnects at once, whatever is pending. */
  discard(): void {
    this.cluster.disconnect().catch(() => undefined);
    this.sockets.cut('The producer was replaced');
  }

  /** A server that has just started may not be able to assign producer ids yet. */
  private async requestProducerId(): Promise<{ producerId: string; producerEpoch: number }> {
    const deadline = AbortSignal.timeout(PRODUCER_ID_MS);
    const backOff = new BackOff(50, 300);
    for (;;) {
      try {
        const node = await this.cluster.findControllerBroker();
        return await node.initProducerId({ transactionTimeout: TRANSACTION_MS });
      } catch (error) {
        if (deadline.aborted || (error as { retriable?: boolean }).retriable !== true) throw error;
        await pause(backOff.nextMs(), deadline);
      }
    }
  }
}
