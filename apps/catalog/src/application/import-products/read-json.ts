import { InvalidValueError } from '@tradewind/domain';
import { importFields, type ProductFile } from './import-line.js';
import { unstorableFields } from './unstorable-fields.js';

/**
 * Reads an array of objects with the fields of the CSV file; the line of an object is its place, counted from 1.
 *
 * @throws InvalidValueError when it is no array of products
 */
export function readJson(body: unknown): ProductFile {
  if (!Array.isArray(body) || body.length === 0)
    throw new InvalidValueError('file', 'must be a list of at least one product');
  const file: ProductFile = { lines: [], rejections: [] };
  body.forEach((entry: unknown, index) => addEntry(file, entry, index + 1));
  return file;
}

function addEntry(file: ProductFile, entry: unknown, line: number): void {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) {
    file.rejections.push({ line, field: 'line', reason: 'must be an object' });
    return;
  }
  const unstorable = unstorableFields(line, Object.entries(entry));
  if (unstorable.length > 0) {
    file.rejections.push(...unstorable);
    return;
  }
  const fields: Record<string, string> = {};
  const problems = Object.entries(entry).flatMap(([field, value]: [string, unknown]) => {
    if (!importFields.some((known) => known === field)) return [{ line, field, reason: 'is not a known field' }];
    if (typeof value !== 'string' && typeof value !== 'number')
      return [{ line, field, reason: 'must be text or a number' }];
    fields[field] = String(value);
    return [];
  });
  if (problems.length > 0) file.rejections.push(...problems);
  else file.lines.push({ line, fields });
}
