import { describe, expect, it } from 'vitest';
import { changedDetails, type Details, detailsSchema } from './details.js';

const rope: Details = { name: 'Rope', description: 'Holds.', brand: 'Bowline', category: 'Deck', picture: 'rope' };

describe('The details of a product', () => {
  it('are sent only as far as they were changed', () => {
    expect(changedDetails(rope, { ...rope, name: 'Hemp rope' })).toEqual({ name: 'Hemp rope' });
    expect(changedDetails(rope, rope)).toEqual({});
  });

  it('need a name, a brand and a category', () => {
    const { error } = detailsSchema.safeParse({ ...rope, name: ' ', brand: '', category: 'x'.repeat(101) });
    expect(error?.issues.map(({ path, message }) => `${path.join()}: ${message}`)).toEqual([
      ...['name: Give it a name', 'brand: Give it a brand', 'category: At most 100 characters'],
    ]);
  });
});
