import { describe, expect, it } from 'vitest';
import { address } from '../../test-support/checkouts.js';
import { DeliveryAddress } from './delivery-address.js';

describe('A delivery address', () => {
  it('is trimmed', () => {
    expect(DeliveryAddress.of({ ...address, city: ' Hamburg ' }).city).toBe('Hamburg');
  });

  it.each(['recipient', 'street', 'city', 'postalCode'] as const)('needs a %s', (part) => {
    expect(() => DeliveryAddress.of({ ...address, [part]: '  ' })).toThrow(`address.${part} must not be empty`);
  });

  it.each(['de', 'DEU', 'Germany', ''])('refuses %o as a country', (country) => {
    expect(() => DeliveryAddress.of({ ...address, country })).toThrow('address.country must be an ISO 3166');
  });
});
