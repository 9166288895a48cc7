import { describe, expect, it } from 'vitest';
import { type Address, addressSchema, noAddress, sameAddress } from './address.js';

const address: Address = {
  recipient: 'Mara Lind',
  street: 'Hafenweg 7',
  postalCode: '20457',
  city: 'Hamburg',
  country: 'DE',
};
const refusedFields = (input: unknown) => addressSchema.safeParse(input).error?.issues.map(({ path }) => path[0]) ?? [];

describe('An address at the checkout', () => {
  it('is trimmed as the shop trims it', () => {
    expect(addressSchema.parse({ ...address, city: ' Hamburg ' }).city).toBe('Hamburg');
  });

  it.each([
    ['recipient', 120],
    ['street', 200],
    ['city', 100],
    ['postalCode', 20],
  ] as const)('has a %s of 1 to %i characters', (part, most) => {
    expect(refusedFields({ ...address, [part]: 'x'.repeat(most) })).toEqual([]);
    expect(refusedFields({ ...address, [part]: 'x'.repeat(most + 1) })).toEqual([part]);
    expect(refusedFields({ ...address, [part]: '  ' })).toEqual([part]);
  });

  it.each(['', 'de', 'DEU', 'Germany'])('does not lie in the country %o', (country) => {
    expect(refusedFields({ ...address, country })).toEqual(['country']);
  });

  it('says at once all that is missing', () => {
    expect(refusedFields(noAddress)).toHaveLength(5);
  });

  it('is the same whatever spaces surround its parts', () => {
    expect(sameAddress(address, { ...address, city: ' Hamburg' })).toBe(true);
    expect(sameAddress(address, { ...address, city: 'Bremen' })).toBe(false);
  });
});
