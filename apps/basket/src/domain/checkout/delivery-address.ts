import { InvalidValueError } from '@tradewind/domain';

export interface AddressFields {
  readonly recipient: string;
  readonly street: string;
  readonly city: string;
  readonly postalCode: string;
  readonly country: string;
}

/** Where an order goes; `country` is an ISO 3166 alpha-2 code. */
export class DeliveryAddress implements AddressFields {
  readonly recipient: string;
  readonly street: string;
  readonly city: string;
  readonly postalCode: string;
  readonly country: string;

  private constructor(parts: AddressFields) {
    this.recipient = filled('recipient', parts.recipient);
    this.street = filled('street', parts.street);
    this.city = filled('city', parts.city);
    this.postalCode = filled('postalCode', parts.postalCode);
    this.country = parts.country;
  }

  static of(parts: AddressFields): DeliveryAddress {
    if (!/^[A-Z]{2}$/.test(parts.country)) {
      throw new InvalidValueError('address.country', 'must be an ISO 3166 alpha-2 country code, such as DE');
    }
    return new DeliveryAddress(parts);
  }
}

function filled(part: keyof AddressFields, text: string): string {
  const trimmed = text.trim();
  if (trimmed === '') throw new InvalidValueError(`address.${part}`, 'must not be empty');
  return trimmed;
}
