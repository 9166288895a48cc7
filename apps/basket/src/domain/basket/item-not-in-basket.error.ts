import { DomainError } from '@tradewind/domain';

export class ItemNotInBasketError extends DomainError {
  readonly code = 'item-not-in-basket';

  constructor(readonly productId: string) {
    super(`Product ${productId} is not in the basket.`);
  }
}
