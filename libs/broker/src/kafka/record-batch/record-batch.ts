import type { BrokerMessage } from '../../port/broker-message.js';
import { crc32c } from './crc32c.js';
import { sizeOfRecordBody, writeRecord } from './record.js';
import { sizeOfVarint } from './varint.js';

/** Identifies a batch, so that the broker detects one that was sent twice. */
export interface ProducerSequence {
  readonly producerId: bigint;
  readonly producerEpoch: number;
  /** The sequence number of the first record; the others follow. */
  readonly firstSequence: number;
}

const MAGIC = 2;
const NO_COMPRESSION = 0;

/**
 * Positions of the fields of a batch. The length counts the bytes behind it, the checksum covers the bytes behind it.
 */
const LENGTH = 8;
const LEADER_EPOCH = 12;
const MAGIC_BYTE = 16;
const CHECKSUM = 17;
const ATTRIBUTES = 21;
const LAST_OFFSET_DELTA = 23;
const FIRST_TIMESTAMP = 27;
const MAX_TIMESTAMP = 35;
const PRODUCER_ID = 43;
const PRODUCER_EPOCH = 51;
const FIRST_SEQUENCE = 53;
const RECORD_COUNT = 57;
const RECORDS = 61;

/**
 * Encodes the messages as one uncompressed record batch of Kafka's message format v2, in one buffer. `timestamp`: when they were
 * sent, in ms, the same for all.
 */
export function encodeRecordBatch(
  messages: readonly BrokerMessage[],
  numbers: ProducerSequence,
  timestamp: number,
): Buffer {
  const sizes = messages.map(sizeOfRecordBody);
  const batch = Buffer.allocUnsafeSlow(sizes.reduce((sum, size) => sum + sizeOfVarint(size) + size, RECORDS));
  batch.writeBigInt64BE(0n, 0);
  batch.writeInt32BE(batch.length - LEADER_EPOCH, LENGTH);
  batch.writeInt32BE(0, LEADER_EPOCH);
  batch.writeInt8(MAGIC, MAGIC_BYTE);
  batch.writeInt16BE(NO_COMPRESSION, ATTRIBUTES);
  batch.writeInt32BE(messages.length - 1, LAST_OFFSET_DELTA);
  batch.writeBigInt64BE(BigInt(timestamp), FIRST_TIMESTAMP);
  batch.writeBigInt64BE(BigInt(timestamp), MAX_TIMESTAMP);
  batch.writeBigInt64BE(numbers.producerId, PRODUCER_ID);
  batch.writeInt16BE(numbers.producerEpoch, PRODUCER_EPOCH);
  batch.writeInt32BE(numbers.firstSequence, FIRST_SEQUENCE);
  batch.writeInt32BE(messages.length, RECORD_COUNT);
  let at = RECORDS;
  for (let n = 0; n < messages.length; n += 1) at = writeRecord(batch, at, messages[n]!, n, sizes[n]!);
  batch.writeUInt32BE(crc32c(batch, ATTRIBUTES), CHECKSUM);
  return batch;
}
