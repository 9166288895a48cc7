import { describe, expect, it } from 'vitest';
import { sortingOf, sortingText, turned } from './sorting.js';

describe('The order of a table', () => {
  it('is ascending after the first click on a header, and turns with each further one', () => {
    const first = turned(undefined, 'price');
    expect(first).toEqual({ by: 'price', way: 'up' });
    expect(turned(first, 'price')).toEqual({ by: 'price', way: 'down' });
    expect(turned(turned(first, 'price'), 'price')).toEqual(first);
    expect(turned({ by: 'price', way: 'up' }, 'name')).toEqual({ by: 'name', way: 'up' });
  });

  it.each(['price', '-price'])('survives in an address: %s', (text) => {
    expect(sortingText(sortingOf(text)!)).toBe(text);
  });

  it('is up to the service when the address says nothing', () => {
    expect(sortingOf(undefined)).toBeUndefined();
  });
});
