import { UnreadableBatchError } from '../record-batch/unreadable-batch.error.js';
import type { Codec } from './codec.js';

/** What one batch may hold, bytes. A batch that a server takes at its defaults is of 1 MB, before it is decompressed. */
export const DECOMPRESSED_LIMIT_BYTES = 64 * 1024 * 1024;

/** By the number that a batch's attributes give; each is loaded when it is first met. */
const codecs: ReadonlyMap<number, { readonly name: string; load(): Promise<Codec> }> = new Map([
  [1, { name: 'gzip', load: async () => (await import('./gzip.js')).gunzip }],
  [2, { name: 'snappy', load: async () => (await import('./snappy.js')).unsnappy }],
  [3, { name: 'lz4', load: async () => (await import('./lz4.js')).unlz4 }],
  [4, { name: 'zstd', load: async () => (await import('./zstd.js')).unzstd }],
]);

/** @throws UnreadableBatchError when the codec is not known, the bytes are not of it, or would become more than the limit */
export async function decompress(codec: number, compressed: Buffer, limit = DECOMPRESSED_LIMIT_BYTES): Promise<Buffer> {
  const known = codecs.get(codec);
  if (!known) throw new UnreadableBatchError(`Compression codec ${codec} is not known`);
  const { name, load } = known;
  try {
    const read = await load();
    return await read(compressed, limit);
  } catch (error) {
    if (error instanceof UnreadableBatchError) throw error;
    throw new UnreadableBatchError(`The records can't be read as ${name}: ${(error as Error).message}`, {
      cause: error,
    });
  }
}
