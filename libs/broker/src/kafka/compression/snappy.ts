import { uncompress } from 'snappy';
import { ByteReader } from '../record-batch/byte-reader.js';
import { type Codec, tooLarge } from './codec.js';

/**
 * Java's library writes this magic and two versions before blocks that each start with their length. Other libraries write one
 * block.
 */
const XERIAL = Buffer.from('\x82SNAPPY\0', 'latin1');
const XERIAL_VERSIONS_BYTES = 8;

export const unsnappy: Codec = async (compressed, limit) => {
  const blocks = blocksOf(compressed);
  const bytes = blocks.reduce((sum, block) => sum + decompressedBytes(block), 0);
  if (bytes > limit) throw tooLarge(limit);
  const decompressed = await Promise.all(blocks.map((block) => uncompress(block) as Promise<Buffer>));
  return decompressed.length === 1 ? decompressed[0]! : Buffer.concat(decompressed);
};

function blocksOf(compressed: Buffer): Buffer[] {
  if (!compressed.subarray(0, XERIAL.length).equals(XERIAL)) return [compressed];
  const reader = new ByteReader(compressed, XERIAL.length);
  reader.take(XERIAL_VERSIONS_BYTES);
  const blocks: Buffer[] = [];
  while (reader.left > 0) blocks.push(reader.take(reader.int32()));
  return blocks;
}

/** The size that a block declares. Its output is never larger. */
function decompressedBytes(block: Buffer): number {
  let bytes = 0;
  for (let at = 0, factor = 1; at < 5 && at < block.length; at += 1, factor *= 128) {
    bytes += (block[at]! & 0x7f) * factor;
    if (block[at]! < 0x80) break;
  }
  return bytes;
}
