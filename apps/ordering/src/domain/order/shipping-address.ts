import { type AddressFields, mustBeAddress } from '../address-fields.js';

/** The address to which an order is sent, as the customer entered it at the checkout. */
export class ShippingAddress {
  private constructor(private readonly fields: AddressFields) {
    Object.freeze(this);
  }

  /** @throws InvalidValueError */
  static of({ recipient, street, city, postalCode, country }: AddressFields): ShippingAddress {
    const fields = { recipient, street, city, postalCode, country };
    mustBeAddress(fields, 'address.');
    return new ShippingAddress(fields);
  }

  /** Restores a stored value without checks; see `Money.restore`. */
  static restore(fields: AddressFields): ShippingAddress {
    return new ShippingAddress(fields);
  }

  toJSON(): AddressFields {
    return this.fields;
  }
}
