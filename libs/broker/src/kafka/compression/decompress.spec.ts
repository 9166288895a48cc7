import { readFileSync } from 'node:fs';
import zlib, { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { compressFrameSync } from 'lz4-napi';
import { compressSync } from 'snappy';
import type { Codec } from './codec.js';
import { decompress } from './decompress.js';
import { unzstd as unzstdInScript } from './zstd-javascript.js';
import { unzstd as unzstdOfNode } from './zstd-native.js';

/** A multiple of lz4's block size, which the last block fills. */
const LIMIT = 262_144;

/** Precedes blocks that each start with their length. */
function xerial(records: Buffer, blockBytes = 32_768): Buffer {
  const parts: Buffer[] = [Buffer.from('\x82SNAPPY\0\0\0\0\x01\0\0\0\x01', 'latin1')];
  for (let at = 0; at < records.length; at += blockBytes) {
    const block = compressSync(records.subarray(at, at + blockBytes));
    const length = Buffer.alloc(4);
    length.writeInt32BE(block.length);
    parts.push(length, block);
  }
  return Buffer.concat(parts);
}

const codecs: Array<[name: string, codec: number, compress: (records: Buffer) => Buffer]> = [
  ['gzip', 1, (records) => gzipSync(records)],
  ['snappy in one block', 2, (records) => compressSync(records)],
  ['snappy as Java frames it', 2, (records) => xerial(records)],
  ['lz4', 3, (records) => compressFrameSync(records)],
  ['lz4 with checksums', 3, (records) => compressFrameSync(records, { contentChecksum: true, blockChecksums: true })],
];

const text = Buffer.from('to be or not to be, '.repeat(2_000));

/** The output of zstd 1.5 for `words`. */
const frames = JSON.parse(readFileSync(new URL('zstd-frames.json', import.meta.url), 'utf8')) as Record<string, string>;
const words = (() => {
  const all = ['order', 'paid', 'basket', 'price', 'shipped', 'tent', 'boots', '42', 'EUR', '{', '}', ':'];
  let seed = 42;
  const next = () => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648);
  return Array.from({ length: 2_500 }, () => all[(next() >>> 8) % all.length]).join(' ');
})();

const decompressors: Array<[name: string, unzstd: Codec]> = [['in script', unzstdInScript]];
if ('zstdDecompress' in zlib) decompressors.push(['of Node', unzstdOfNode]);

describe('A decompressor', () => {
  it.each(codecs)('restores any input that was compressed with %s', async (_, codec, compress) => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ minLength: 1, maxLength: 5_000 }),
        fc.integer({ min: 1, max: 40 }),
        async (part, times) => {
          const records = Buffer.concat(Array<Uint8Array>(times).fill(part));
          expect((await decompress(codec, compress(records), LIMIT)).equals(records)).toBe(true);
        },
      ),
      { numRuns: 40 },
    );
  });

  it.each(codecs)('of %s accepts output up to the limit, and no more', async (_, codec, compress) => {
    expect(await decompress(codec, compress(Buffer.alloc(LIMIT)), LIMIT)).toHaveLength(LIMIT);
    const larger = decompress(codec, compress(Buffer.alloc(2 * LIMIT)), LIMIT);
    await expect(larger).rejects.toThrow(`The records are more than ${LIMIT} bytes when decompressed`);
  });

  it.each(codecs)('of %s rejects truncated and foreign input', async (_, codec, compress) => {
    const whole = compress(text);
    for (const bytes of [whole.subarray(0, -12), Buffer.from('to be or not to be'), Buffer.alloc(0)])
      await expect(decompress(codec, bytes, LIMIT)).rejects.toMatchObject({ name: 'UnreadableBatchError' });
  });

  it('of an unknown codec rejects', async () => {
    await expect(decompress(5, text, LIMIT)).rejects.toThrow('Unknown compression codec 5');
  });
});

describe.each(decompressors)('Zstandard %s', (_, unzstd) => {
  const frame = (base64: string) => Buffer.from(base64, 'base64');
  const zeros = frame('KLUv/QRYVAAAEAAAAQD7/znAAgIAEAACABAAA9QAANrKoMI=');
  const zerosOfLargeWindow = frame('KLUv/QSIZAAAEAAAAgDp/zdz4AEsAgAQAAIAEAAD1AAA2sqgwg==');

  it.each(Object.entries(frames))('reads a frame of %s', async (_name, base64) => {
    expect(String(await unzstd(frame(base64), LIMIT))).toBe(words);
  });

  it('accepts output up to the limit, and no more', async () => {
    expect((await unzstd(zeros, 400_000)).equals(Buffer.alloc(400_000))).toBe(true);
    await expect(unzstd(zeros, 399_999)).rejects.toThrow('The records are more than 399999 bytes');
  });

  it('allocates no window that is larger than the largest batch', async () => {
    await expect(unzstd(zerosOfLargeWindow, 64 * 1024 ** 2)).rejects.toThrow();
  });

  it('rejects foreign input, and never invents what was cut off', async () => {
    const whole = frame(frames['level 19']!);
    for (let length = 0; length < whole.length - 4; length += 97) {
      const read = await unzstd(whole.subarray(0, length), LIMIT).catch(() => Buffer.alloc(0));
      expect(words.startsWith(String(read)) && read.length < words.length).toBe(true);
    }
    await expect(unzstd(text, LIMIT)).rejects.toThrow();
  });
});
