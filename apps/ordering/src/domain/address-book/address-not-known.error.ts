import { DomainError } from '@tradewind/domain';

export class AddressNotKnownError extends DomainError {
  static readonly code = 'address-not-known';
  static readonly kind = 'not-found';
  static readonly title = 'The address is not in your address book.';

  constructor(addressId: string) {
    super(`The address ${addressId} is not in your address book.`);
  }
}
