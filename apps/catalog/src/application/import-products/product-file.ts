import { InvalidValueError } from '@tradewind/domain';
import type { ImportChunk } from '../../domain/product-import/product-import.repository.js';
import type { FileEntry } from './file-entry.js';
import { readCsv } from './read-csv.js';
import { readJson } from './read-json.js';
import { textPieces } from './text-pieces.js';

const maxLines = 500_000;
const linesPerChunk = 200;

/** An uploaded product file. It can be read more than once, and is never in memory as a whole. */
export interface ProductFile {
  readonly format: 'csv' | 'json';
  /** UTF-8 text from its beginning. */
  read(): AsyncIterable<Uint8Array>;
}

/**
 * Reads a file chunk by chunk.
 *
 * @throws InvalidValueError when the file is not a product file, has no products, or has more than 500,000 lines
 */
export async function* chunksOf(file: ProductFile): AsyncGenerator<ImportChunk> {
  const pieces = textPieces(file.read());
  let entries: FileEntry[] = [];
  let total = 0;
  for await (const entry of file.format === 'csv' ? readCsv(pieces) : readJson(pieces)) {
    total += 1;
    if (total > maxLines) throw new InvalidValueError('file', `must have at most ${maxLines} lines`);
    entries.push(entry);
    if (entries.length === linesPerChunk) {
      yield chunkOf(entries);
      entries = [];
    }
  }
  if (total === 0) throw new InvalidValueError('file', 'must have at least one product');
  if (entries.length > 0) yield chunkOf(entries);
}

function chunkOf(entries: readonly FileEntry[]): ImportChunk {
  const chunk: ImportChunk = { lines: [], rejections: [], size: entries.length };
  for (const entry of entries) {
    if (Array.isArray(entry)) chunk.rejections.push(...entry);
    else chunk.lines.push(entry);
  }
  return chunk;
}
