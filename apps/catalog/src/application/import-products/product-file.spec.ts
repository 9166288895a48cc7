import { describe, expect, it } from 'vitest';
import { InvalidValueError } from '@tradewind/domain';
import type { ImportChunk } from '../../domain/product-import/product-import.repository.js';
import { chunksOf, type ProductFile } from './product-file.js';

const header = 'sku,name,brand,category,price\n';
const megabyte = 1_000_000;

async function read(format: ProductFile['format'], ...pieces: (string | Uint8Array)[]): Promise<ImportChunk[]> {
  const bytes = async function* () {
    for (const piece of pieces) yield typeof piece === 'string' ? new TextEncoder().encode(piece) : piece;
  };
  const chunks: ImportChunk[] = [];
  for await (const chunk of chunksOf({ format, read: bytes })) chunks.push(chunk);
  return chunks;
}

describe('A product file', () => {
  it('is read in chunks of two hundred lines', async () => {
    const lines = Array.from({ length: 450 }, (_, n) => `A-${n},Thing,Maker,Things,1\n`);
    const chunks = await read('csv', header, ...lines);
    expect(chunks.map(({ size }) => size)).toEqual([200, 200, 50]);
    expect(chunks[2]!.lines[0]).toEqual({
      line: 402,
      fields: { sku: 'A-400', name: 'Thing', brand: 'Maker', category: 'Things', price: '1' },
    });
  });

  it('may be split anywhere, even within a character', async () => {
    const bytes = new TextEncoder().encode(`\uFEFF${header.trim()}\r\nA-1,Tür 🚪,Maker,Things,1\r\n`);
    const [chunk] = await read('csv', ...Array.from(bytes, (byte) => Uint8Array.of(byte)));
    expect(chunk!.lines).toMatchObject([{ line: 2, fields: { name: 'Tür 🚪' } }]);
    const json = new TextEncoder().encode('[{"sku":"A-1","name":"Tür 🚪"}]');
    const [listed] = await read('json', ...Array.from(json, (byte) => Uint8Array.of(byte)));
    expect(listed!.lines).toMatchObject([{ line: 1, fields: { name: 'Tür 🚪' } }]);
  });

  const refused: [string, ProductFile['format'], string, string][] = [
    ['one line of 19 MB of commas', 'csv', ','.repeat(19 * megabyte), 'line 1'],
    ['a second line of 19 MB of commas', 'csv', header + ','.repeat(19 * megabyte), 'line 2'],
    ['nothing', 'csv', '', 'must have a header'],
    ['a header alone', 'csv', header, 'at least one product'],
    ['an empty list', 'json', '[]', 'at least one product'],
    ['an object', 'json', '{"sku":"A-1"}', 'must be a list'],
    ['half a list', 'json', '[{"sku":"A-1"},', 'valid JSON'],
    ['a list with something behind it', 'json', '[{"sku":"A-1"}] x', 'valid JSON'],
    ['half a million lines and one', 'json', `[${'0,'.repeat(500_000)}0]`, 'at most 500000 lines'],
  ];
  it.each(refused)('is rejected when it is %s', async (_, format, text, reason) => {
    const error = await read(format, text).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(InvalidValueError);
    expect(String(error)).toContain(reason);
  });

  it('must be UTF-8', async () => {
    await expect(read('csv', header, Uint8Array.of(0xe4, 0x2c))).rejects.toThrow('UTF-8');
  });

  it('has an unterminated quoted text reported, and its other lines read', async () => {
    const chunks = await read('csv', header, 'A-1,Thing,Maker,Things,1\n', `"${'text\n'.repeat(10_000)}`);
    expect(chunks[0]!.lines).toHaveLength(1);
    expect(chunks.flatMap(({ rejections }) => rejections)[0]).toMatchObject({ field: 'line' });
  });

  it('has an entry with more fields than a product can have reported as one rejection', async () => {
    const entry = JSON.stringify(Object.fromEntries(Array.from({ length: 500 }, (_, n) => [`field${n}`, n])));
    const [chunk] = await read('json', `[${entry}]`);
    expect(chunk!.rejections).toEqual([{ line: 1, field: 'line', reason: 'has 500 fields' }]);
  });
});
