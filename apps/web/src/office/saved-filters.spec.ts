import { describe, expect, it } from 'vitest';
import { isSameSearch, savedIn, type SavedFilter, without, withSaved } from './saved-filters.js';

const cheap: SavedFilter = { name: 'Cheap', search: { maxPrice: 2000 } };
const onSale: SavedFilter = { name: 'On sale', search: { onSale: true } };

describe('The filters that a browser keeps', () => {
  it('are read as they were written', () => {
    expect(savedIn(JSON.stringify([cheap, onSale]))).toEqual([cheap, onSale]);
  });

  it.each([undefined, '', 'no JSON', '{"name":"Cheap"}', '[{"name":"","search":{}}]', '[null]'])(
    'are none when something else has written there: %s',
    (text) => {
      expect(savedIn(text)).toEqual([]);
    },
  );

  it('have each name once; the later one counts', () => {
    expect(withSaved([cheap, onSale], { name: ' Cheap ', search: { maxPrice: 1000 } })).toEqual([
      onSale,
      { name: 'Cheap', search: { maxPrice: 1000 } },
    ]);
  });

  it('are bounded: the oldest one goes', () => {
    let filters: readonly SavedFilter[] = [];
    for (let i = 1; i <= 25; i++) filters = withSaved(filters, { name: `No. ${i}`, search: {} });
    expect(filters).toHaveLength(20);
    expect(filters[0]!.name).toBe('No. 6');
    expect(withSaved([], { name: 'n'.repeat(100), search: {} })[0]!.name).toHaveLength(40);
  });

  it('go one by one', () => {
    expect(without([cheap, onSale], 'Cheap')).toEqual([onSale]);
  });
});

describe('Two addresses', () => {
  it('are the same filter in whatever order, and whatever narrows nothing', () => {
    expect(isSameSearch({ text: 'rope', onSale: true }, { onSale: true, text: 'rope', available: undefined })).toBe(
      true,
    );
    expect(isSameSearch({}, { text: '', onSale: false })).toBe(true);
    expect(isSameSearch({ onSale: true }, {})).toBe(false);
  });
});
