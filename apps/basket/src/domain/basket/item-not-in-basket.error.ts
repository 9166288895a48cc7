import { DomainError } from '@tradewind/domain';

export class ItemNotInBasketError extends DomainError {
  static readonly code = 'item-not-in-basket';
  static readonly kind = 'not-found';
  static readonly title = 'The product is not in the basket';

  constructor(productId: string) {
    super(`Product ${productId} is not in the basket.`, { productId });
  }
}
