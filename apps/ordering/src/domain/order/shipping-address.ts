import { InvalidValueError } from '@tradewind/domain';
import { mustBeStorable } from '../must-be-storable.js';

export interface AddressFields {
  readonly recipient: string;
  readonly street: string;
  readonly city: string;
  readonly postalCode: string;
  /** ISO 3166-1 alpha-2 */
  readonly country: string;
}

/** The address to which an order is sent, as the customer entered it at the checkout. */
export class ShippingAddress {
  private constructor(private readonly fields: AddressFields) {
    Object.freeze(this);
  }

  /** @throws InvalidValueError */
  static of({ recipient, street, city, postalCode, country }: AddressFields): ShippingAddress {
    for (const [field, value] of Object.entries({ recipient, street, city, postalCode })) {
      if (value.trim() === '') throw new InvalidValueError(`address.${field}`, 'must not be empty');
      mustBeStorable({ [`address.${field}`]: value });
    }
    if (!/^[A-Z]{2}$/.test(country))
      throw new InvalidValueError('address.country', 'must be a country code such as DE');
    return new ShippingAddress({ recipient, street, city, postalCode, country });
  }

  /** Restores a stored value without checks; see `Money.restore`. */
  static restore(fields: AddressFields): ShippingAddress {
    return new ShippingAddress(fields);
  }

  toJSON(): AddressFields {
    return this.fields;
  }
}
