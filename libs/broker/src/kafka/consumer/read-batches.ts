import type { ReceivedMessage } from '../../port/broker-message.js';
import { unreadableRecord } from '../../port/unreadable-record.js';
import { DECOMPRESSED_LIMIT_BYTES, decompress } from '../compression/decompress.js';
import { type BatchHeader, HEADER_BYTES, readBatchHeader } from '../record-batch/batch-header.js';
import { crc32c } from '../record-batch/crc32c.js';
import { readRecords } from '../record-batch/read-records.js';
import { UnreadableBatchError } from '../record-batch/unreadable-batch.error.js';
import { AbortedTransactions } from './aborted-transactions.js';
import type { FetchedPartition } from './fetch-answer.js';

const MAGIC = 2;
const ATTRIBUTES = 21;
const UNCOMPRESSED = 0;

export interface ReadBatch {
  readonly messages: readonly ReceivedMessage[];
  /** The offset behind the batch. */
  readonly end: bigint;
}

/**
 * Reads the batches of a partition at or behind `position`, one at a time on demand, into memory of their own. A batch that can't
 * be read becomes one unreadable record and is the last: what follows it must be fetched again, with a list of aborted
 * transactions that does not depend on it. The same holds for anything behind the end of the log: a batch's first offset has no
 * checksum, and the log may have grown during the read.
 */
export async function* readBatches(fetched: FetchedPartition, position: bigint): AsyncGenerator<ReadBatch> {
  const { batches } = fetched;
  const aborted = new AbortedTransactions(fetched.aborted);
  let next = position;
  for (let start = 0; ;) {
    const header = readBatchHeader(batches, start);
    if (!header || start + header.bytes > batches.length) return;
    const batch = batches.subarray(start, header.bytes < HEADER_BYTES ? undefined : start + header.bytes);
    start += batch.length;
    try {
      const read = await readBatch(fetched, header, batch, aborted, next);
      if (read.end > fetched.highWatermark) return;
      if (read.end <= next) continue;
      yield read;
      next = read.end;
    } catch (error) {
      yield unreadable(fetched, header, batch, next, error as Error);
      return;
    }
  }
}

/** @throws UnreadableBatchError */
async function readBatch(
  fetched: FetchedPartition,
  header: BatchHeader,
  batch: Buffer,
  aborted: AbortedTransactions,
  next: bigint,
): Promise<ReadBatch> {
  assertIntact(header, batch);
  const end = header.lastOffset + 1n;
  if (aborted.excludes(header) || end <= next || header.recordCount === 0) return { messages: [], end };
  const body = batch.subarray(HEADER_BYTES);
  const records = header.codec === UNCOMPRESSED ? Buffer.from(body) : await decompress(header.codec, body);
  const messages = readRecords(fetched, header, records, DECOMPRESSED_LIMIT_BYTES);
  return { messages: messages.filter(({ offset }) => offset >= next), end };
}

function assertIntact({ bytes, magic, checksum }: BatchHeader, batch: Buffer): void {
  if (bytes < HEADER_BYTES) throw new UnreadableBatchError(`${bytes} bytes are too few for a batch`);
  if (magic !== MAGIC) throw new UnreadableBatchError(`Its message format is ${magic}, but only ${MAGIC} is supported`);
  const found = crc32c(batch, ATTRIBUTES);
  if (found !== checksum) throw new UnreadableBatchError(`Its checksum is ${found} instead of ${checksum}`);
}

/** At the last offset of the batch, if that is plausible: the group continues behind it. */
function unreadable(
  { topic, partition, highWatermark }: FetchedPartition,
  { baseOffset, lastOffset, maxTimestamp }: BatchHeader,
  bytes: Buffer,
  next: bigint,
  error: Error,
): ReadBatch {
  const offset = [lastOffset, baseOffset].find((each) => each >= next && each < highWatermark) ?? next;
  const reason = `The record batch ${baseOffset} to ${lastOffset} can't be read: ${error.message}`;
  const record = unreadableRecord({ topic, partition, offset, timestamp: maxTimestamp, reason, bytes });
  return { messages: [record], end: offset + 1n };
}
