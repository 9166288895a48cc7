import { DomainError } from '@tradewind/domain';

export class CheckoutNotPendingError extends DomainError {
  static readonly code = 'checkout-not-pending';
  static readonly kind = 'not-found';
  static readonly title = 'The checkout is not pending';

  constructor(checkoutId: string) {
    super(`Checkout ${checkoutId} is not pending: its order was started, or it was rejected.`, { checkoutId });
  }
}
