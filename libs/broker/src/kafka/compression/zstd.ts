import zlib from 'node:zlib';
import type { Codec } from './codec.js';

/**
 * Node.js has zstd from 22.15 on, and runs it off the main thread. A truncated frame may be decompressed as far as it goes.
 */
export const unzstd: Codec = async (compressed, limit) => {
  const { unzstd: read } = await ('zstdDecompress' in zlib
    ? import('./zstd-native.js')
    : import('./zstd-javascript.js'));
  return read(compressed, limit);
};
