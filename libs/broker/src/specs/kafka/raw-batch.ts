import type { BrokerMessage } from '../../port/broker-message.js';
import { ConsumerCluster } from '../../kafka/consumer/consumer-cluster.js';
import { kafkaClient } from '../../kafka/kafka-client.js';
import { produce } from '../../kafka/producer/produce.js';
import { crc32c } from '../../kafka/record-batch/crc32c.js';
import { eventually } from '../../conformance/eventually.js';
import { encodeRecordBatch } from '../../kafka/record-batch/record-batch.js';

const HEADER_BYTES = 61;

export interface BatchShape {
  /** The offset of its first record. */
  readonly offset?: number;
  /** Written to the batch as given, however the records are compressed. */
  readonly codec?: number;
  /** The attributes in addition to the codec. */
  readonly flags?: number;
  readonly producerId?: bigint;
  readonly compress?: (records: Buffer) => Buffer;
}

/** A record batch as another producer might create it. `timestamp`: ms since the epoch. */
export function rawBatch(messages: readonly BrokerMessage[], timestamp: number, shape: BatchShape = {}): Buffer {
  const { offset = 0, codec = 0, flags = 0, producerId = -1n, compress = (records) => records } = shape;
  const numbers = { producerId, producerEpoch: -1, firstSequence: -1 };
  const plain = encodeRecordBatch(messages, numbers, timestamp);
  const batch = Buffer.concat([plain.subarray(0, HEADER_BYTES), compress(plain.subarray(HEADER_BYTES))]);
  batch.writeBigInt64BE(BigInt(offset), 0);
  batch.writeInt16BE(codec | flags, 21);
  return sealed(batch);
}

/** Updates the length and the checksum of a modified batch. */
export function sealed(batch: Buffer): Buffer {
  batch.writeInt32BE(batch.length - 12, 8);
  batch.writeUInt32BE(crc32c(batch, 21), 17);
  return batch;
}

/** Lets a broker append the batch unchanged. */
export async function append(address: string, topic: string, partition: number, records: Buffer): Promise<void> {
  const options = { brokers: [address], clientId: 'other' };
  const cluster = new ConsumerCluster(kafkaClient(options), options);
  try {
    await cluster.addTopics([topic]);
    const send = async () =>
      produce(await cluster.node(cluster.leaderOf({ topic, partition })), [{ topic, partition, records }]);
    // A new partition has no leader for a moment.
    await eventually(() =>
      send().then(Boolean, (error: { retriable?: boolean }) => {
        if (!error.retriable) throw error;
        return cluster.refresh().then(() => false);
      }),
    );
  } finally {
    await cluster.close();
  }
}
