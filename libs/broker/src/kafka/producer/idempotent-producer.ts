import Cluster from 'kafkajs/src/cluster/index.js';
import { BackOff, pause } from '../../building-blocks/back-off.js';
import { type KafkaOptions, connectionOptions, kafkaClient } from '../kafka-client.js';
import { OpenSockets } from '../open-sockets.js';
import { encodeRecordBatch } from '../record-batch/record-batch.js';
import type { NumberedBatch } from './numbered-batch.js';
import type { BaseOffset, PartitionGroup } from './partition-groups.js';
import { produce } from './produce.js';
import { TopicLeaders } from './topic-leaders.js';
import { placeOf, type TopicPartition } from '../topic-partition.js';

const READ_UNCOMMITTED = 0;
const TRANSACTION_MS = 60_000;
const METADATA_AGE_MS = 300_000;
const FIRST_NUMBERS_MS = 2_000;
const SEQUENCE_END = 0x7fffffff;

/**
 * A producer whose records the brokers number. A batch that is sent again after a failure is the same bytes, and appended once.
 * One that was given up leaves a gap in the numbers of its partition, so that nothing behind it is appended: then the producer
 * must not be used any more.
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
    const { producerId, producerEpoch } = await this.identity();
    this.producerId = BigInt(producerId);
    this.producerEpoch = producerEpoch;
  }

  /** Each group is to be sent before the next one of its partition is numbered. */
  number(groups: readonly PartitionGroup[]): NumberedBatch[] {
    const now = Date.now();
    return groups.map((group) => this.numberFrom(this.nextSequences.get(placeOf(group)) ?? 0, group, now));
  }

  /** Numbers a part of what was refused as a whole: of that no number was used up. */
  numberFrom(firstSequence: number, { topic, partition, messages }: PartitionGroup, now = Date.now()): NumberedBatch {
    this.nextSequences.set(placeOf({ topic, partition }), (firstSequence + messages.length) & SEQUENCE_END);
    const { producerId, producerEpoch } = this;
    const records = encodeRecordBatch(messages, { producerId, producerEpoch, firstSequence }, now);
    return { topic, partition, messages, firstSequence, records };
  }

  /** The next number of a partition, after a batch of it was refused. */
  goOnFrom(sequence: number, partition: TopicPartition): void {
    this.nextSequences.set(placeOf(partition), sequence & SEQUENCE_END);
  }

  /** To one server, which led all their partitions when that was last asked. */
  async send(leader: number, batches: readonly NumberedBatch[]): Promise<BaseOffset[]> {
    return produce(await this.cluster.findBroker({ nodeId: leader }), batches);
  }

  /** Whether what failed may be sent again. A connection that does not answer is cut for that. */
  maySendAgain(error: unknown): boolean {
    const { name, retriable, cause } = error as { name?: string; retriable?: boolean; cause?: { name?: string } };
    if ([name, cause?.name].includes('KafkaJSRequestTimeoutError')) this.sockets.cut('No answer');
    return retriable === true || name === 'KafkaJSNumberOfRetriesExceeded';
  }

  async disconnect(): Promise<void> {
    await this.cluster.disconnect();
  }

  /** At once, whatever is under way. */
  discard(): void {
    this.cluster.disconnect().catch(() => undefined);
    this.sockets.cut('The producer was replaced');
  }

  /** A server that has just started may have no numbers to give yet. */
  private async identity(): Promise<{ producerId: string; producerEpoch: number }> {
    const deadline = AbortSignal.timeout(FIRST_NUMBERS_MS);
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
