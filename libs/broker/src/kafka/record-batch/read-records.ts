import type { MessageHeaders, ReceivedMessage } from '../../port/broker-message.js';
import type { TopicPartition } from '../topic-partition.js';
import type { BatchHeader } from './batch-header.js';
import { ByteReader } from './byte-reader.js';
import { UnreadableBatchError } from './unreadable-batch.error.js';
import { HEADER_OVERHEAD_BYTES, RECORD_OVERHEAD_BYTES } from './memory-size.js';

/**
 * Reads the records of a decompressed batch. Keys, values and headers are views of `records`. `memoryLimit`: the memory that they
 * may use together, in bytes.
 *
 * @throws UnreadableBatchError
 */
export function readRecords(
  { topic, partition }: TopicPartition,
  header: BatchHeader,
  records: Buffer,
  memoryLimit: number,
): ReceivedMessage[] {
  const { baseOffset, lastOffset, recordCount } = header;
  let left = memoryLimit - records.length;
  const reserve = (bytes: number) => {
    left -= bytes;
    if (left < 0) throw new UnreadableBatchError(`Its ${recordCount} records would use more than ${memoryLimit} bytes`);
  };
  const reader = new ByteReader(records);
  const messages: ReceivedMessage[] = [];
  while (messages.length < recordCount) {
    reserve(RECORD_OVERHEAD_BYTES);
    const record = new ByteReader(reader.take(reader.varint()));
    record.take(1);
    const timestamp = record.varint() + header.firstTimestamp;
    const offset = baseOffset + BigInt(record.varint());
    if (offset < baseOffset || offset > lastOffset)
      throw new UnreadableBatchError(`Offset ${offset} is outside the batch`);
    messages.push({
      ...{ topic, partition, offset },
      timestamp: header.usesAppendTime ? header.maxTimestamp : timestamp,
      key: record.bytesOrNull(),
      value: record.bytesOrNull(),
      headers: readHeaders(record, reserve),
    });
  }
  return messages;
}

/** Headers without a value are dropped: change data capture writes them for empty columns. */
function readHeaders(record: ByteReader, reserve: (bytes: number) => void): MessageHeaders {
  const headers: Array<readonly [string, Buffer]> = [];
  for (let left = record.varint(); left > 0; left -= 1) {
    reserve(HEADER_OVERHEAD_BYTES);
    const name = record.bytesOrNull()?.toString('utf8') ?? '';
    const value = record.bytesOrNull();
    if (value) headers.push([name, value]);
  }
  return headers;
}
