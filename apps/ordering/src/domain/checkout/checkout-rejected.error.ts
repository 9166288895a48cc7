import { DomainError } from '@tradewind/domain';
import type { Rejection } from './rejection.js';

/** A user asked for the order of a checkout that was rejected. There will never be such an order. */
export class CheckoutRejectedError extends DomainError {
  static readonly code = 'checkout-rejected';
  static readonly kind = 'gone';
  static readonly title = 'The checkout was rejected';

  constructor(checkoutId: string, { reason, detail }: Rejection) {
    super(detail ?? 'This checkout will not become an order.', { checkoutId, reason });
  }
}
