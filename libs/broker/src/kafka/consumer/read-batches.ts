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
  /** The offset behind it. */
  readonly end: bigint;
}

/**
 * The batches of a partition that lie at or behind `position`, read one by one as they are asked for, in memory of their own.
 * One that can't be read comes as one unreadable record, and is the last: what lies behind it
 * is to be fetched again, with a list of aborted transactions that doesn't depend on it. So is what would lie behind the end of the
 * log: no checksum covers a batch's first offset, and the log may also have grown while it was read.
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
  assertSound(header, batch);
  const end = header.lastOffset + 1n;
  if (aborted.concern(header) || end <= next || header.recordCount === 0) return { messages: [], end };
  const body = batch.subarray(HEADER_BYTES);
  const records = header.codec === UNCOMPRESSED ? Buffer.from(body) : await decompress(header.codec, body);
  const messages = readRecords(fetched, header, records, DECOMPRESSED_LIMIT_BYTES);
  return { messages: messages.filter(({ offset }) => offset >= next), end };
}

function assertSound({ bytes, magic, checksum }: BatchHeader, batch: Buffer): void {
  if (bytes < HEADER_BYTES) throw new UnreadableBatchError(`A batch of ${bytes} bytes is none`);
  if (magic !== MAGIC) throw new UnreadableBatchError(`It is of message format ${magic}, only ${MAGIC} is read`);
  const found = crc32c(batch, ATTRIBUTES);
  if (found !== checksum) throw new UnreadableBatchError(`Its checksum is ${found}, but it says ${checksum}`);
}

/** At the last offset of the batch, as far as that is to be believed: behind it the group goes on. */
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
