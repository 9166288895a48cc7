import { DomainError } from '@tradewind/domain';

export class CheckoutNotPendingError extends DomainError {
  readonly code = 'checkout-not-pending';

  constructor(readonly checkoutId: string) {
    super(`Checkout ${checkoutId} is not pending: its order was started, or it was rejected.`);
  }
}
