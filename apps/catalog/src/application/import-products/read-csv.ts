import { Readable } from 'node:stream';
import { InvalidValueError } from '@tradewind/domain';
import { parse, type CsvError, type Info } from 'csv-parse';
import { importFields, requiredImportFields, type ProductFile } from './import-line.js';
import { unstorableFields } from './unstorable-fields.js';

interface CsvRecord {
  readonly record: string[];
  readonly info: Info;
}

/**
 * Reads a CSV file with a header, separated by commas, semicolons or tabs. Lines that can't be read are reported, the others kept.
 *
 * @throws InvalidValueError when the header lacks a required column or has an unknown one
 */
export async function readCsv(text: string): Promise<ProductFile> {
  const file: ProductFile = { lines: [], rejections: [] };
  const parser = parse({
    bom: true,
    delimiter: delimiterOf(text),
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    trim: true,
    on_skip: (error: CsvError | undefined) => {
      file.rejections.push({
        line: Number(error?.['lines'] ?? 0),
        field: 'line',
        reason: 'has quotes in a wrong place',
      });
      return undefined;
    },
  });
  let header: string[] | undefined;
  for await (const { record, info } of Readable.from(pieces(text)).pipe(parser) as AsyncIterable<CsvRecord>) {
    if (!header) header = headerOf(record);
    else addLine(file, header, record, info.lines - lineBreaksIn(record));
  }
  if (!header) throw new InvalidValueError('file', 'must have a header and at least one product');
  return file;
}

function addLine(file: ProductFile, header: string[], record: string[], line: number): void {
  if (record.length !== header.length) {
    const reason = `has ${record.length} fields, the header has ${header.length}`;
    file.rejections.push({ line, field: 'line', reason });
    return;
  }
  const entries = header.map((name, index) => [name, record[index] ?? ''] as const);
  const problems = unstorableFields(line, entries);
  if (problems.length > 0) file.rejections.push(...problems);
  else file.lines.push({ line, fields: Object.fromEntries(entries) });
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
      `must not name ${unknown.join(', ')} (known, once: ${importFields.join(', ')})`,
    );
  return header;
}

function delimiterOf(text: string): string {
  const header = text.slice(0, text.search(/[\r\n]|$/));
  return [',', ';', '\t'].reduce((best, one) => (header.split(one).length > header.split(best).length ? one : best));
}

function lineBreaksIn(record: string[]): number {
  return record.join('').split(/\r\n|\r|\n/).length - 1;
}

/** In pieces, so that other requests get their turn while a large file is read. */
function* pieces(text: string): Generator<string> {
  const size = 65_536;
  for (let start = 0; start < text.length; start += size) yield text.slice(start, start + size);
}
