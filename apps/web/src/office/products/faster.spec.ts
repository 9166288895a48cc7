import { describe, expect, it } from 'vitest';
import type { Product } from '../../catalog/queries.js';
import { changedMeanwhile } from './faster.js';

const lantern = {
  ...{ id: '1', sku: 'TW-LAN-001', name: 'Storm Lantern', description: 'Burns.', brand: 'Harbour', category: 'Light' },
  ...{ regularPrice: { amount: 6900, currency: 'EUR' }, price: { amount: 6900, currency: 'EUR' }, onSale: false },
  ...{ sale: null, discontinued: false, motif: 'lantern', picture: 'p', createdAt: '2026-11-01T00:00:00Z' },
  ...{ updatedAt: '2026-11-01T00:00:00Z', availability: { state: 'in-stock', piecesLeft: null } },
} satisfies Product as Product;

describe('What somebody else has changed meanwhile', () => {
  it('is told with its value before and now', () => {
    const now = { ...lantern, regularPrice: { amount: 6200, currency: 'EUR' } };
    expect(changedMeanwhile(lantern, now, ['regularPrice'])).toEqual([
      { field: 'regularPrice', before: '€69.00', now: '€62.00' },
    ]);
  });

  it('does not matter where one changes something else', () => {
    expect(changedMeanwhile(lantern, { ...lantern, name: 'Lamp' }, ['regularPrice', 'sale'])).toEqual([]);
  });

  it('may be a sale that has begun', () => {
    const sale = {
      price: { amount: 5500, currency: 'EUR' },
      from: '2026-11-20T00:00:00Z',
      until: '2026-12-09T00:00:00Z',
    };
    const [difference] = changedMeanwhile(lantern, { ...lantern, sale }, ['sale']);
    expect(difference).toMatchObject({ before: 'none', now: expect.stringContaining('€55.00 until') as unknown });
  });

  it('is nothing when only the clock or the stock went on', () => {
    const now: Product = {
      ...lantern,
      updatedAt: '2026-11-02T00:00:00Z',
      availability: { state: 'sold-out', piecesLeft: 0 },
    };
    expect(changedMeanwhile(lantern, now, ['name', 'regularPrice', 'sale'])).toEqual([]);
  });
});
