import { describe, expect, it } from 'vitest';
import { validateSync } from 'class-validator';
import { IsCursor } from './is-cursor.js';

class Page {
  @IsCursor(/^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)~[a-z]+$/)
  after: unknown;
}

function complaints(after: unknown): unknown[] {
  return validateSync(Object.assign(new Page(), { after })).flatMap(({ constraints }) => Object.values(constraints!));
}

describe('The cursor of a page', () => {
  it('has the form of its kind', () => {
    expect(complaints('2026-11-20T09:30:00.000Z~order')).toEqual([]);
  });

  it.each([
    'order',
    '2026-11-20T09:30:00.000Z',
    '0000-00-00T00:00:00.000Z~order',
    '0000-01-01T00:00:00.000Z~order',
    '2026-02-30T00:00:00.000Z~order',
    '2026-11-20T24:30:00.000Z~order',
    7,
    undefined,
  ])('is refused unless the instant in it exists: %s', (after) => {
    expect(complaints(after)).toEqual(['must be the `next` of a page']);
  });
});
