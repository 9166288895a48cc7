import { describe, expect, it } from 'vitest';
import { pictureMotifs } from '../../../domain/product/picture-motif.js';
import { seedProducts } from '../../../application/seed-catalogue/products/seed-products.js';
import { art } from './art.js';
import { pictureVersion } from './picture-version.js';

describe('The picture of a product', () => {
  it.each(pictureMotifs)('shows a %s in 1 to 3 kB', (motif) => {
    const size = Buffer.byteLength(art('TW-1', motif));
    expect(size).toBeGreaterThan(1000);
    expect(size).toBeLessThan(3072);
  });

  it('is always the same for one product and different for every other product', () => {
    const versions = seedProducts.map(({ sku, picture }) => pictureVersion(sku, picture));
    expect(new Set(versions).size).toBe(seedProducts.length);
    expect(seedProducts.map(({ sku, picture }) => pictureVersion(sku, picture))).toEqual(versions);
  });

  it('shows every motif somewhere in the shop', () => {
    expect(new Set(seedProducts.map(({ picture }) => picture))).toEqual(new Set(pictureMotifs));
  });
});
