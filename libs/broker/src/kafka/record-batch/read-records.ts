import type { MessageHeaders, ReceivedMessage } from '../../port/broker-message.js';
import type { TopicPartition } from '../topic-partition.js';
import type { BatchHeader } from './batch-header.js';
import { ByteReader } from './byte-reader.js';
import { UnreadableBatchError } from './unreadable-batch.error.js';
import { HEADER_WEIGHT, RECORD_WEIGHT } from './weight.js';

/**
 * The records of a batch, no longer compressed. Keys, values and headers are parts of `records`. `room`: how much memory they may
 * take together, bytes.
 *
 * @throws UnreadableBatchError
 */
export function readRecords(
  { topic, partition }: TopicPartition,
  header: BatchHeader,
  records: Buffer,
  room: number,
): ReceivedMessage[] {
  const { baseOffset, lastOffset, recordCount } = header;
  let left = room - records.length;
  const spend = (weight: number) => {
    left -= weight;
    if (left < 0) throw new UnreadableBatchError(`Its ${recordCount} records would take more than ${room} bytes`);
  };
  const reader = new ByteReader(records);
  const messages: ReceivedMessage[] = [];
  while (messages.length < recordCount) {
    spend(RECORD_WEIGHT);
    const record = new ByteReader(reader.take(reader.varint()));
    record.take(1);
    const timestamp = record.varint() + header.firstTimestamp;
    const offset = baseOffset + BigInt(record.varint());
    if (offset < baseOffset || offset > lastOffset)
      throw new UnreadableBatchError(`Offset ${offset} is not one of the batch`);
    messages.push({
      ...{ topic, partition, offset },
      timestamp: header.usesAppendTime ? header.maxTimestamp : timestamp,
      key: record.bytesOrNull(),
      value: record.bytesOrNull(),
      headers: readHeaders(record, spend),
    });
  }
  return messages;
}

/** A header without a value, as change data capture writes it for an empty column, is none. */
function readHeaders(record: ByteReader, spend: (weight: number) => void): MessageHeaders {
  const headers: Array<readonly [string, Buffer]> = [];
  for (let left = record.varint(); left > 0; left -= 1) {
    spend(HEADER_WEIGHT);
    const name = record.bytesOrNull()?.toString('utf8') ?? '';
    const value = record.bytesOrNull();
    if (value) headers.push([name, value]);
  }
  return headers;
}
