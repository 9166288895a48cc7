import { type AddressFields, mustBeAddress } from '../address-fields.js';

/** An address to which a person has parcels sent. */
export class PostalAddress {
  private constructor(private readonly fields: AddressFields) {
    Object.freeze(this);
  }

  /** Blanks around a text are dropped. @throws InvalidValueError */
  static of({ recipient, street, city, postalCode, country }: AddressFields): PostalAddress {
    const fields = {
      recipient: recipient.trim(),
      street: street.trim(),
      city: city.trim(),
      postalCode: postalCode.trim(),
      country,
    };
    mustBeAddress(fields, '');
    return new PostalAddress(fields);
  }

  /** Restores a stored value without checks; see `Money.restore`. */
  static restore(fields: AddressFields): PostalAddress {
    return new PostalAddress(fields);
  }

  toJSON(): AddressFields {
    return this.fields;
  }
}
