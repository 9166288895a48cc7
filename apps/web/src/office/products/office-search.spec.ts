import { describe, expect, it } from 'vitest';
import { catalogueSearch, officeSearch } from './office-search.js';

describe('The address of the list of products', () => {
  it('asks the catalogue for the same', () => {
    expect(catalogueSearch({ text: 'rope', brand: '', state: 'on-sale', sort: '-price' })).toEqual({
      ...{ text: 'rope', onSale: true, sort: '-price' },
    });
    expect(catalogueSearch({ state: 'sold-out' })).toEqual({ available: false });
    expect(catalogueSearch({ state: 'available' })).toEqual({ available: true });
    expect(catalogueSearch({})).toEqual({});
  });

  it('survives what makes no sense', () => {
    expect(officeSearch.parse({ sort: 'colour', state: 7, text: 12 })).toEqual({
      ...{ sort: 'newest', state: 'available', text: '12' },
    });
  });
});
