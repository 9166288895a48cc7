import { DomainEvent, type Money } from '@tradewind/domain';

/** The regular price changed. `oldPrice` and `newPrice` are what a customer paid before and pays now. */
export class ProductPriceChangedDomainEvent extends DomainEvent {
  constructor(
    readonly productId: string,
    readonly oldRegularPrice: Money,
    readonly newRegularPrice: Money,
    readonly oldPrice: Money,
    readonly newPrice: Money,
  ) {
    super();
  }
}
