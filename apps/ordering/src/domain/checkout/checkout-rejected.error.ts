import { DomainError } from '@tradewind/domain';
import type { Rejection } from './rejection.js';

/** Somebody asks for the order of a checkout of which none will come. */
export class CheckoutRejectedError extends DomainError {
  readonly code = 'checkout-rejected';

  constructor(
    readonly checkoutId: string,
    readonly rejection: Rejection,
  ) {
    super(rejection.detail ?? 'No order comes of this checkout.');
  }
}
