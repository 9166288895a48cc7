import { InvalidValueError } from '@tradewind/domain';
import { JSONParser } from '@streamparser/json';
import { importFields, type FileEntry } from './file-entry.js';
import { unstorableFields } from './unstorable-fields.js';

const maxFields = 2 * importFields.length;

/**
 * Reads an array of objects with the fields of the CSV file; the line of an object is its position, counted from 1.
 *
 * @throws InvalidValueError when it is not an array of products
 */
export async function* readJson(pieces: AsyncIterable<string>): AsyncGenerator<FileEntry> {
  const parser = new JSONParser({ paths: ['$.*'], keepStack: false });
  const read: FileEntry[] = [];
  let place = 0;
  let isArray = true;
  parser.onValue = ({ value, parent }) => {
    isArray &&= Array.isArray(parent);
    read.push(entryOf(value, ++place));
  };
  for await (const piece of pieces) {
    parse(() => parser.write(piece));
    if (!isArray) throw new InvalidValueError('file', 'must be a list of products');
    yield* read.splice(0);
  }
  parse(() => parser.isEnded || parser.end());
}

function parse(work: () => unknown): void {
  try {
    work();
  } catch {
    throw new InvalidValueError('file', 'must be a list of products in valid JSON');
  }
}

function entryOf(entry: unknown, line: number): FileEntry {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) {
    return [{ line, field: 'line', reason: 'must be an object' }];
  }
  const given = Object.entries(entry);
  if (given.length > maxFields) return [{ line, field: 'line', reason: `has ${given.length} fields` }];
  const unstorable = unstorableFields(line, given);
  if (unstorable.length > 0) return unstorable;
  const fields: Record<string, string> = {};
  const problems = given.flatMap(([field, value]: [string, unknown]) => {
    if (!importFields.some((known) => known === field)) return [{ line, field, reason: 'is not a known field' }];
    if (typeof value !== 'string' && typeof value !== 'number')
      return [{ line, field, reason: 'must be text or a number' }];
    fields[field] = String(value);
    return [];
  });
  return problems.length > 0 ? problems : { line, fields };
}
