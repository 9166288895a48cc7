import { DomainEvent, type Money } from '@tradewind/domain';

/** From now on a customer pays the sale price. */
export class ProductSaleStartedDomainEvent extends DomainEvent {
  constructor(
    readonly productId: string,
    readonly oldPrice: Money,
    readonly newPrice: Money,
  ) {
    super();
  }
}
