import { decompressFrame } from 'lz4-napi';
import { ByteReader } from '../record-batch/byte-reader.js';
import { type Codec, tooLarge } from './codec.js';

const MAGIC_BYTES = 4;
const CONTENT_SIZE = 0x08;
const DICTIONARY_ID = 0x01;
const BLOCK_CHECKSUM = 0x10;
/** The largest expansion of a compressed byte. */
const MOST_EXPANSION = 255;

export const unlz4: Codec = async (compressed, limit) => {
  if (mostBytes(compressed) > limit) throw tooLarge(limit);
  return decompressFrame(compressed);
};

/** An upper bound of the output, exact if all blocks but the last are full. The library has no limit of its own. */
function mostBytes(frame: Buffer): number {
  const reader = new ByteReader(frame);
  reader.take(MAGIC_BYTES);
  const flags = reader.int8();
  const fullBlock = 2 ** (8 + 2 * ((reader.int8() >> 4) & 0x07));
  reader.take((flags & CONTENT_SIZE ? 8 : 0) + (flags & DICTIONARY_ID ? 4 : 0) + 1);
  let most = 0;
  for (let size = blockSize(reader); size !== 0; size = blockSize(reader)) {
    const bytes = size & 0x7fffffff;
    reader.take(bytes + (flags & BLOCK_CHECKSUM ? 4 : 0));
    most += size < 0 ? bytes : Math.min(fullBlock, MOST_EXPANSION * bytes);
  }
  return most;
}

/** Negative if the block is not compressed. */
function blockSize(reader: ByteReader): number {
  return reader.take(4).readInt32LE();
}
