import { DomainEvent, type Money } from '@tradewind/domain';

/** The sale ended or was cancelled. Both prices are the same if it was cancelled before it started. */
export class ProductSaleEndedDomainEvent extends DomainEvent {
  constructor(
    readonly productId: string,
    readonly oldPrice: Money,
    readonly newPrice: Money,
  ) {
    super();
  }
}
