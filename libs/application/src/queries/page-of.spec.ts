import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { pageOf } from './page-of.js';

describe('The pages of a list', () => {
  it('show everything once and in order, and the last one says so', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(), { maxLength: 50 }), fc.integer({ min: 1, max: 10 }), (numbers, limit) => {
        const list = [...numbers].sort((a, b) => a - b);
        const shown: number[] = [];
        for (let after: number | undefined = -1; after !== undefined;) {
          const from: number = after;
          const { items, last } = pageOf(list.filter((n) => n > from).slice(0, limit + 1), limit);
          expect(items.length).toBeLessThanOrEqual(limit);
          shown.push(...items);
          after = last;
        }
        expect(shown).toEqual(list);
      }),
    );
  });
});
