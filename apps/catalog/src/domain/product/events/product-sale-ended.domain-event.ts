import { DomainEvent, type Money } from '@tradewind/domain';

/** The sale is gone. Both prices are the same when it was called off before it started. */
export class ProductSaleEndedDomainEvent extends DomainEvent {
  constructor(
    readonly productId: string,
    readonly oldPrice: Money,
    readonly newPrice: Money,
  ) {
    super();
  }
}
