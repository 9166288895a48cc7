import type { ReceivedMessage } from '../port/broker-message.js';
import { unreadableRecord } from '../port/unreadable-record.js';
import { decodeHeaders } from './header-encoding.js';
import type { LogDatabase } from './log-database.js';
import type { LogPartition } from './topic-catalog.js';

const RECORDS_PER_PARTITION = 500;
const BYTES_PER_PARTITION = 1_000_000;

const BROKEN_FRAMING = "The record's headers have an invalid format";

/**
 * The limits are part of the text, so that the planner knows them. The values themselves are read for the chosen rows only.
 */
const READ_RECORDS = `
  SELECT wanted.partition_id, r."offset", r.key, r.value, r.headers, r.appended_at, r.more
  FROM unnest($1::int[], $2::bigint[]) AS wanted(partition_id, from_offset)
  CROSS JOIN LATERAL (
    SELECT sized."offset", sized.key, sized.value, sized.headers,
           (extract(epoch FROM sized.appended_at) * 1000)::bigint AS appended_at,
           sized.place = ${RECORDS_PER_PARTITION} OR sized.bytes_with >= ${BYTES_PER_PARTITION} AS more
    FROM (
      SELECT next.*, row_number() OVER following AS place,
             coalesce(sum(next.bytes) OVER (following ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS bytes_before,
             sum(next.bytes) OVER following AS bytes_with
      FROM (
        SELECT "offset", key, value, headers, appended_at,
               coalesce(octet_length(key), 0) + coalesce(octet_length(value), 0) + octet_length(headers) AS bytes
        FROM log.record WHERE partition_id = wanted.partition_id AND "offset" >= wanted.from_offset
        ORDER BY "offset" LIMIT ${RECORDS_PER_PARTITION}
      ) next
      WINDOW following AS (ORDER BY next."offset")
    ) sized
    WHERE sized.bytes_before < ${BYTES_PER_PARTITION}
  ) r
  ORDER BY wanted.partition_id, r."offset"`;

type RecordRow = [number, string, Buffer | null, Buffer | null, Buffer, string, boolean];

export interface ReadPosition {
  readonly partition: LogPartition;
  readonly offset: bigint;
}

export interface ReadRecords {
  readonly messages: ReceivedMessage[];
  /** Whether a limit cut the read short, so that there is more to read. */
  more: boolean;
}

/** Returns the next records of several partitions in offset order, limited in number and bytes per partition. */
export async function readRecords(
  database: LogDatabase,
  positions: readonly ReadPosition[],
): Promise<Map<number, ReadRecords>> {
  const { rows } = await database.query({
    name: 'read',
    text: READ_RECORDS,
    values: [positions.map(({ partition }) => partition.id), positions.map(({ offset }) => offset.toString())],
    rowMode: 'array',
  } as never);
  const partitions = new Map(positions.map(({ partition }) => [partition.id, partition]));
  const read = new Map<number, ReadRecords>();
  for (const [partitionId, offset, key, value, headers, appendedAt, more] of rows as unknown as RecordRow[]) {
    let records = read.get(partitionId);
    if (!records) read.set(partitionId, (records = { messages: [], more: false }));
    const { topic, number } = partitions.get(partitionId)!;
    const place = { topic, partition: number, offset: BigInt(offset), timestamp: Number(appendedAt) };
    records.messages.push(receivedMessage({ ...place, key, value }, headers));
    records.more = more;
  }
  return read;
}

function receivedMessage(record: Omit<ReceivedMessage, 'headers'>, bytes: Buffer): ReceivedMessage {
  const headers = decodeHeaders(bytes);
  return headers ? { ...record, headers } : unreadableRecord({ ...record, bytes, reason: BROKEN_FRAMING });
}
