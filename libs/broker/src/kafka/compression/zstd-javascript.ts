import { Decompress } from 'fzstd';
import { ByteReader } from '../record-batch/byte-reader.js';
import { type Codec, tooLarge } from './codec.js';

const MOST_WINDOW_BYTES = 64 * 1024 * 1024;
const DESCRIPTOR = 4;
const SINGLE_SEGMENT = 0x20;
const CONTENT_SIZE = 6;

/** For a Node.js without zstd. */
export const unzstd: Codec = async (compressed, limit) => {
  if (compressed.length === 0) throw new Error('No frame');
  assertWindow(compressed);
  const parts: Uint8Array[] = [];
  let bytes = 0;
  const stream = new Decompress((part) => {
    bytes += part.length;
    if (bytes > limit) throw tooLarge(limit);
    parts.push(part);
  });
  stream.push(compressed, true);
  return Buffer.concat(parts);
};

/** The library allocates the frame's window at once. */
function assertWindow(frame: Buffer): void {
  const descriptor = frame[DESCRIPTOR] ?? 0;
  const bytes = descriptor & SINGLE_SEGMENT ? contentBytes(frame, descriptor) : windowBytes(frame[DESCRIPTOR + 1] ?? 0);
  if (bytes > MOST_WINDOW_BYTES) throw new Error(`A window of ${bytes} bytes is too large`);
}

function windowBytes(window: number): number {
  const power = 2 ** (10 + (window >> 3));
  return power + (power / 8) * (window & 0x07);
}

function contentBytes(frame: Buffer, descriptor: number): number {
  const dictionary = [0, 1, 2, 4][descriptor & 0x03]!;
  const reader = new ByteReader(frame, DESCRIPTOR + 1 + dictionary);
  const size = reader.take(2 ** (descriptor >> CONTENT_SIZE));
  if (size.length === 8) return Number(size.readBigUInt64LE());
  return size.readUIntLE(0, size.length) + (size.length === 2 ? 256 : 0);
}
