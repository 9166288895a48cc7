import { describe, expect, it } from 'vitest';
import { narrowed } from './narrowing.js';

describe('What is looked for', () => {
  it('is a field, or a header by its name and value', () => {
    expect(narrowed('key', 'o-1')).toEqual({ key: 'o-1' });
    expect(narrowed('ce_causationid', 'm:1')).toEqual({ header: 'ce_causationid:m:1' });
  });
});
