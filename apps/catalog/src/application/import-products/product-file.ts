import { InvalidValueError } from '@tradewind/domain';
import type { FileEntry, ImportLine, Rejection } from './import-line.js';
import { readCsv } from './read-csv.js';
import { readJson } from './read-json.js';
import { textPieces } from './text-pieces.js';

const maxLines = 500_000;
const linesPerPart = 200;

/** An uploaded product file. It can be read more than once, and is never held in memory as a whole. */
export interface ProductFile {
  readonly format: 'csv' | 'json';
  /** UTF-8 text from its beginning. */
  read(): AsyncIterable<Uint8Array>;
}

/** The next lines of a product file, and what was refused among them. */
export interface FilePart {
  readonly lines: ImportLine[];
  readonly rejections: Rejection[];
  /** How many lines the part stands for: those to work through and those refused. */
  readonly size: number;
}

/**
 * Reads a file part by part.
 *
 * @throws InvalidValueError when the file is no product file at all, holds none, or more than 500,000 lines
 */
export async function* partsOf(file: ProductFile): AsyncGenerator<FilePart> {
  const pieces = textPieces(file.read());
  let entries: FileEntry[] = [];
  let total = 0;
  for await (const entry of file.format === 'csv' ? readCsv(pieces) : readJson(pieces)) {
    total += 1;
    if (total > maxLines) throw new InvalidValueError('file', `must have ${maxLines} lines at most`);
    entries.push(entry);
    if (entries.length === linesPerPart) {
      yield partOf(entries);
      entries = [];
    }
  }
  if (total === 0) throw new InvalidValueError('file', 'must have at least one product');
  if (entries.length > 0) yield partOf(entries);
}

function partOf(entries: readonly FileEntry[]): FilePart {
  const part: FilePart = { lines: [], rejections: [], size: entries.length };
  for (const entry of entries) {
    if (Array.isArray(entry)) part.rejections.push(...entry);
    else part.lines.push(entry);
  }
  return part;
}
