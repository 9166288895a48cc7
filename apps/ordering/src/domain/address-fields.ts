import { InvalidValueError } from '@tradewind/domain';
import { mustBeStorable } from './must-be-storable.js';

export interface AddressFields {
  readonly recipient: string;
  readonly street: string;
  readonly city: string;
  readonly postalCode: string;
  /** ISO 3166-1 alpha-2 */
  readonly country: string;
}

/**
 * @param path what stands before the name of a field in the request, such as `address.`
 * @throws InvalidValueError for the first field with which no parcel would arrive
 */
export function mustBeAddress({ country, ...texts }: AddressFields, path: string): void {
  for (const [field, value] of Object.entries(texts)) {
    if (value.trim() === '') throw new InvalidValueError(`${path}${field}`, 'must not be empty');
    mustBeStorable({ [`${path}${field}`]: value });
  }
  if (!/^[A-Z]{2}$/.test(country)) throw new InvalidValueError(`${path}country`, 'must be a country code such as DE');
}
