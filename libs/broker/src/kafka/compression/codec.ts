import { UnreadableBatchError } from '../record-batch/unreadable-batch.error.js';

/** Resolves with at most `limit` bytes, in memory of their own. Rejects with any error of the library. */
export type Codec = (compressed: Buffer, limit: number) => Promise<Buffer>;

export function tooLarge(limit: number): UnreadableBatchError {
  return new UnreadableBatchError(`The records are more than ${limit} bytes when decompressed`);
}
