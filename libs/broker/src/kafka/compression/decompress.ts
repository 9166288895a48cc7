import { UnreadableBatchError } from '../record-batch/unreadable-batch.error.js';
import type { Codec } from './codec.js';

/** Limit of one decompressed batch, in bytes. A server with default settings accepts batches of 1 MB, compressed. */
export const DECOMPRESSED_LIMIT_BYTES = 64 * 1024 * 1024;

/** By the codec number in the batch's attributes. Each codec is loaded at its first use. */
const codecs: ReadonlyMap<number, { readonly name: string; load(): Promise<Codec> }> = new Map([
  [1, { name: 'gzip', load: async () => (await import('./gzip.js')).gunzip }],
  [2, { name: 'snappy', load: async () => (await import('./snappy.js')).unsnappy }],
  [3, { name: 'lz4', load: async () => (await import('./lz4.js')).unlz4 }],
  [4, { name: 'zstd', load: async () => (await import('./zstd.js')).unzstd }],
]);

/**
 * @throws UnreadableBatchError if the codec is unknown, the bytes are not valid for it, or the output is above the limit
 */
export async function decompress(codec: number, compressed: Buffer, limit = DECOMPRESSED_LIMIT_BYTES): Promise<Buffer> {
  const known = codecs.get(codec);
  if (!known) throw new UnreadableBatchError(`Unknown compression codec ${codec}`);
  const { name, load } = known;
  try {
    const read = await load();
    return await read(compressed, limit);
  } catch (error) {
    if (error instanceof UnreadableBatchError) throw error;
    throw new UnreadableBatchError(`The records are not valid ${name}: ${(error as Error).message}`, {
      cause: error,
    });
  }
}
