import { pipeline, Readable } from 'node:stream';
import { InvalidValueError } from '@tradewind/domain';
import { parse, type CsvError, type Info } from 'csv-parse';
import { boundedLines, headerLine, maxLineLength } from './csv-lines.js';
import type { Rejection } from '../../domain/product-import/import-line.js';
import { importFields, requiredImportFields, type FileEntry } from './file-entry.js';
import { unstorableFields } from './unstorable-fields.js';

interface CsvRecord {
  readonly record: string[];
  readonly info: Info;
}

/**
 * Reads a CSV file with a header, separated by commas, semicolons or tabs. Reports the lines that can't be read and keeps the others.
 *
 * @throws InvalidValueError when the header lacks a required column or has an unknown one, or a line is too long
 */
export async function* readCsv(pieces: AsyncIterable<string>): AsyncGenerator<FileEntry> {
  const unreadable: Rejection[][] = [];
  const lines = boundedLines(pieces);
  const { first, text } = await headerLine(lines);
  const parser = parse({
    delimiter: delimiterOf(first),
    info: true,
    max_record_size: maxLineLength,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    trim: true,
    on_skip: (error: CsvError | undefined) => {
      unreadable.push([{ line: Number(error?.['lines'] ?? 0), field: 'line', reason: reasonOf(error) }]);
      return undefined;
    },
  });
  let header: string[] | undefined;
  pipeline(Readable.from(text), parser, () => undefined);
  for await (const { record, info } of parser as AsyncIterable<CsvRecord>) {
    yield* unreadable.splice(0);
    if (!header) header = headerOf(record);
    else yield entryOf(header, record, info.lines - lineBreaksIn(record));
  }
  yield* unreadable;
  if (!header) throw new InvalidValueError('file', 'must have a header and at least one product');
}

function entryOf(header: readonly string[], record: readonly string[], line: number): FileEntry {
  if (record.length !== header.length) {
    return [{ line, field: 'line', reason: `has ${record.length} fields, the header has ${header.length}` }];
  }
  const entries = header.map((name, index) => [name, record[index] ?? ''] as const);
  const problems = unstorableFields(line, entries);
  return problems.length > 0 ? problems : { line, fields: Object.fromEntries(entries) };
}

function headerOf(record: string[]): string[] {
  const header = record.map((name) => name.toLowerCase());
  const missing = requiredImportFields.filter((name) => !header.includes(name));
  if (missing.length > 0) throw new InvalidValueError('header', `must name the column ${missing.join(', ')}`);
  const unknown = header.filter(
    (name, index) => !importFields.some((known) => known === name) || header.indexOf(name) !== index,
  );
  if (unknown.length > 0)
    throw new InvalidValueError(
      'header',
      `must not name ${unknown.slice(0, 5).join(', ')} (each of these once: ${importFields.join(', ')})`,
    );
  return header;
}

function delimiterOf(header: string): string {
  return [',', ';', '\t'].reduce((best, one) => (header.split(one).length > header.split(best).length ? one : best));
}

function lineBreaksIn(record: readonly string[]): number {
  return record.join('').split(/\r\n|\r|\n/).length - 1;
}

function reasonOf(error: CsvError | undefined): string {
  return error?.code === 'CSV_MAX_RECORD_SIZE'
    ? `is longer than ${maxLineLength} characters`
    : 'has quotes in the wrong place';
}
