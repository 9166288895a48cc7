import { describe, expect, it } from 'vitest';
import { pageNames, read } from './pages.js';

describe('A page of the documentation', () => {
  it.each(pageNames)('%s has no leftovers of a merge', (name) => {
    expect(read(name).match(/^(?:<{7}|={7}|>{7})(?: .*)?$/gm) ?? []).toEqual([]);
  });
});
