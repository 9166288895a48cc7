import { ByteReader } from './byte-reader.js';

/** Size of the fields up to and including the length. */
const LOG_OVERHEAD = 12;
export const HEADER_BYTES = 61;

/** The header of a record batch, unchecked. */
export interface BatchHeader {
  readonly baseOffset: bigint;
  /** Of the whole batch. */
  readonly bytes: number;
  readonly magic: number;
  readonly checksum: number;
  readonly codec: number;
  readonly usesAppendTime: boolean;
  readonly isTransactional: boolean;
  readonly isControl: boolean;
  readonly lastOffset: bigint;
  readonly firstTimestamp: number;
  readonly maxTimestamp: number;
  readonly producerId: bigint;
  readonly recordCount: number;
}

/** `undefined` if there is no complete header: a broker cuts its answer at the limit of the request. */
export function readBatchHeader(batches: Buffer, start: number): BatchHeader | undefined {
  const reader = new ByteReader(batches, start);
  if (reader.left < HEADER_BYTES) return undefined;
  const baseOffset = reader.int64();
  const bytes = LOG_OVERHEAD + reader.int32();
  reader.take(4);
  const magic = reader.int8();
  const checksum = reader.int32() >>> 0;
  const attributes = reader.int16();
  const lastOffset = baseOffset + BigInt(reader.int32());
  const firstTimestamp = Number(reader.int64());
  const maxTimestamp = Number(reader.int64());
  const producerId = reader.int64();
  reader.take(6);
  return {
    ...{ baseOffset, bytes, magic, checksum, lastOffset, firstTimestamp, maxTimestamp, producerId },
    codec: attributes & 0x07,
    usesAppendTime: (attributes & 0x08) !== 0,
    isTransactional: (attributes & 0x10) !== 0,
    isControl: (attributes & 0x20) !== 0,
    recordCount: reader.int32(),
  };
}
