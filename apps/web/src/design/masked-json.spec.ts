import { describe, expect, it } from 'vitest';
import { maskedJson } from './masked-json.js';

const payload = { id: 'a', 'x/y': 1, lines: [{ name: 'Ada', n: 2 }, []], none: null, empty: {} };
const textOf = (masked: readonly string[]) =>
  maskedJson(payload, masked)
    .map((piece) => (typeof piece === 'string' ? piece : '▒'))
    .join('');

describe('A payload on the screen', () => {
  it('reads as JSON', () => {
    expect(textOf([])).toBe(JSON.stringify(payload, null, 2));
  });

  it('has a mark in place of each masked value, and of nothing else', () => {
    expect(textOf(['/lines/0/name', '/x~1y'])).toBe(
      JSON.stringify(payload, null, 2).replace('"Ada"', '▒').replace('"x/y": 1', '"x/y": ▒'),
    );
    expect(textOf([''])).toBe('▒');
  });
});
