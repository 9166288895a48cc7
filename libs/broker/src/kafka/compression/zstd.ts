import zlib from 'node:zlib';
import type { Codec } from './codec.js';

/** Node has it from 22.15 on, and then off the thread of the events. What is cut short may be read as far as it goes. */
export const unzstd: Codec = async (compressed, limit) => {
  const { unzstd: read } = await ('zstdDecompress' in zlib
    ? import('./zstd-of-node.js')
    : import('./zstd-in-script.js'));
  return read(compressed, limit);
};
