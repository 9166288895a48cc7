import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { refuseComplexJson } from './refuse-complex-json.js';
import { requestLimits } from './request-limits.js';

const check = (text: string) => () => refuseComplexJson(text, requestLimits.json);
const noLimits = { depth: Infinity, keys: Infinity, items: Infinity };

interface Counts {
  depth: number;
  keys: number;
  items: number;
}

/** The same counts, computed from the parsed value. */
function countsOf(value: unknown): Counts {
  if (value === null || typeof value !== 'object') return { depth: 0, keys: 0, items: 0 };
  const inner = Object.values(value).map(countsOf);
  const sum = (figure: 'keys' | 'items') => inner.reduce((total, counts) => total + counts[figure], 0);
  return {
    depth: 1 + Math.max(0, ...inner.map(({ depth }) => depth)),
    keys: sum('keys') + (Array.isArray(value) ? 0 : inner.length),
    items: sum('items') + (Array.isArray(value) ? Math.max(1, inner.length) : 0),
  };
}

describe('The structure of a JSON body', () => {
  it.each([
    ['16 levels', '['.repeat(16) + ']'.repeat(16)],
    ['1,000 fields', `{${Array.from({ length: 1_000 }, (_, n) => `"f${n}":1`).join()}}`],
    ['1,000 list items', `[${Array.from({ length: 1_000 }, () => 1).join()}]`],
    ['a megabyte of brackets and commas in a string', `{"text":"${'[{,:'.repeat(262_144)}"}`],
    ['quotes in a string', String.raw`{"text":"\"[[[[[[[[[[[[[[[[[[\\","more":"\\\"{{{{{{{{{{{{{{{{{{"}`],
  ])('may have %s', (_, text) => {
    expect(check(text)).not.toThrow();
  });

  it.each([
    ['17 levels', '['.repeat(17) + ']'.repeat(17), 'more than 16 levels'],
    ['3,000 levels of objects', '{"a":'.repeat(3_000) + '1' + '}'.repeat(3_000), 'more than 16 levels'],
    ['1,001 fields', `{${'"a":1,'.repeat(1_000)}"a":1}`, 'more than 1000 fields'],
    ['1,001 list items', `[${'1,'.repeat(1_000)}1]`, 'more than 1000 list items'],
    ['1,001 empty objects in lists', `[${'{},'.repeat(1_000)}{}]`, 'more than 1000 list items'],
  ])('is refused with %s', (_, text, what) => {
    expect(check(text)).toThrow(
      expect.objectContaining({ problem: expect.objectContaining({ status: 400, detail: `It has ${what}.` }) }),
    );
  });

  it('is counted as what the parser makes of it', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), fc.boolean(), (value, spaced) => {
        const counts = countsOf(value);
        const text = JSON.stringify(value, undefined, spaced ? 2 : 0);
        const counted = (limits: Partial<Counts>) => () => refuseComplexJson(text, { ...noLimits, ...limits });
        expect(counted(counts)).not.toThrow();
        for (const figure of ['depth', 'keys', 'items'] as const)
          if (counts[figure] > 0) expect(counted({ [figure]: counts[figure] - 1 })).toThrow();
      }),
    );
  });

  it('is looked at in a time that grows with the length alone', () => {
    const hostile = ['\\', '"\\', '"', '[]', '"a",', '":"', '\\"'].map(
      (piece) => `"${piece.repeat(4_000_000 / piece.length)}`,
    );
    for (const text of hostile) {
      const start = process.cpuUsage();
      try {
        refuseComplexJson(text, noLimits);
      } catch {
        // Some of the texts are not JSON; only the time matters.
      }
      const { user } = process.cpuUsage(start);
      expect(user / 1000).toBeLessThan(1_000);
    }
  });
});
