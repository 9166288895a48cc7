import { InvalidValueError } from '@tradewind/domain';
import type { Sorting } from './search-criteria.js';

/**
 * How a text is compared, in the order in which it is tried: by its words; with the last word as the beginning of longer words;
 * by words with a similar spelling; by any of those.
 */
export const matchings = ['words', 'beginning', 'spelling', 'any'] as const;
export type Matching = (typeof matchings)[number];

/** Where a page ended: the sort key and the id of its last product. */
export interface Cursor {
  readonly sort: Sorting;
  readonly matching: Matching;
  readonly key: string;
  readonly id: string;
}

export function writeCursor({ sort, matching, key, id }: Cursor): string {
  return Buffer.from(JSON.stringify([sort, matching, key, id])).toString('base64url');
}

/** @throws InvalidValueError when it is not a cursor, or a cursor of another order */
export function readCursor(text: string, sort: Sorting): Cursor {
  const [sortRead, matching, key, id] = fieldsOf(text);
  if (sortRead !== sort || !isUuid(id) || typeof key !== 'string' || !isKey(key, sort)) throw notACursor();
  if (!isMatching(matching)) throw notACursor();
  return { sort, matching, key, id };
}

function fieldsOf(text: string): unknown[] {
  try {
    const fields: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    if (Array.isArray(fields)) return fields;
  } catch {
    throw notACursor();
  }
  throw notACursor();
}

function isMatching(text: unknown): text is Matching {
  return matchings.some((matching) => matching === text);
}

function isUuid(id: unknown): id is string {
  return typeof id === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);
}

function isKey(key: string, sort: Sorting): boolean {
  if (sort === 'name') return !key.includes('\0');
  if (sort === 'newest') return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(key) && !Number.isNaN(Date.parse(key));
  return /^\d{1,15}(\.\d{1,9})?$/.test(key);
}

function notACursor(): InvalidValueError {
  return new InvalidValueError('after', 'must be the `next` of a page in the same order');
}
