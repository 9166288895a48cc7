import { DomainError } from '@tradewind/domain';
import type { Rejection } from './rejection.js';

/** Somebody asks for the order of a checkout that was rejected, so there will never be one. */
export class CheckoutRejectedError extends DomainError {
  static readonly code = 'checkout-rejected';
  static readonly kind = 'gone';
  static readonly title = 'The checkout was rejected';

  constructor(checkoutId: string, { reason, detail }: Rejection) {
    super(detail ?? 'No order comes of this checkout.', { checkoutId, reason });
  }
}
