import { ByteReader } from '../record-batch/byte-reader.js';
import type { AbortedTransaction } from './aborted-transactions.js';
import type { TopicPartition } from '../topic-partition.js';

/** A broker's answer for one partition. */
export interface FetchedPartition extends TopicPartition {
  readonly errorCode: number;
  /** The offset behind the last record that all in-sync replicas have; -1 with most errors. */
  readonly highWatermark: bigint;
  readonly aborted: readonly AbortedTransaction[];
  /** Complete record batches, perhaps followed by an incomplete one. */
  readonly batches: Buffer;
}

export interface FetchAnswer {
  readonly clientSideThrottleTime: number;
  /** Of the whole request. */
  readonly errorCode: number;
  readonly partitions: readonly FetchedPartition[];
}

/**
 * Reads an answer to a fetch request of versions 4 to 11. The batches are not decoded. @throws UnreadableBatchError if it is not
 * such an answer
 */
export function readFetchAnswer(payload: Buffer, version: number): FetchAnswer {
  const reader = new ByteReader(payload);
  const clientSideThrottleTime = reader.int32();
  const errorCode = version >= 7 ? reader.int16() : 0;
  if (version >= 7) reader.int32();
  const partitions = listOf(reader, () => {
    const topic = reader.text();
    return listOf(reader, () => readPartition(reader, topic, version));
  });
  return { clientSideThrottleTime, errorCode, partitions: partitions.flat() };
}

function readPartition(reader: ByteReader, topic: string, version: number): FetchedPartition {
  const partition = reader.int32();
  const errorCode = reader.int16();
  const highWatermark = reader.int64();
  reader.int64();
  if (version >= 5) reader.int64();
  const aborted = listOf(reader, () => ({ producerId: reader.int64(), firstOffset: reader.int64() }));
  if (version >= 11) reader.int32();
  const batches = reader.take(Math.max(0, reader.int32()));
  return { topic, partition, errorCode, highWatermark, aborted, batches };
}

function listOf<T>(reader: ByteReader, read: () => T): T[] {
  const list: T[] = [];
  for (let left = reader.int32(); left > 0; left -= 1) list.push(read());
  return list;
}
