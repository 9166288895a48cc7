import { DomainError, type Money } from '@tradewind/domain';

/** `newPrice` is null when the product can no longer be bought. */
export interface PriceDifference {
  readonly productId: string;
  readonly name: string;
  readonly oldPrice: Money;
  readonly newPrice: Money | null;
}

export class CheckoutTotalChangedError extends DomainError {
  static readonly code = 'checkout-total-changed';
  static readonly kind = 'conflict';
  static readonly title = 'The total has changed';

  constructor(
    readonly differences: readonly PriceDifference[],
    readonly total: { readonly stated: Money; readonly actual: Money },
  ) {
    super('The total that the customer saw is no longer correct.', { differences, total });
  }
}
