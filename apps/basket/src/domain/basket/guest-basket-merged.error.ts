import { DomainError } from '@tradewind/domain';

export class GuestBasketMergedError extends DomainError {
  static readonly code = 'guest-basket-merged';
  static readonly kind = 'gone';
  static readonly title = 'The basket of the guest was merged into that of an account';

  constructor() {
    super('Nothing was added. Sign in to go on with the basket of the account.');
  }
}
