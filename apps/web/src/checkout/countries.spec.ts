import { describe, expect, it } from 'vitest';
import { countries, countryName, likelyCountry } from './countries.js';

describe('The countries', () => {
  it('are the 249 of ISO 3166-1, each once and by name', () => {
    expect(new Set(countries.map(({ value }) => value)).size).toBe(249);
    expect(countries.map(({ label }) => label).slice(0, 2)).toEqual(['Afghanistan', 'Åland Islands']);
    expect(countryName('SE')).toBe('Sweden');
  });

  it.each([
    ['de-DE', 'DE'],
    ['en', ''],
    ['es-419', ''],
    ['not a language', ''],
  ])('of the language %s is %o', (language, country) => {
    expect(likelyCountry(language)).toBe(country);
  });
});
