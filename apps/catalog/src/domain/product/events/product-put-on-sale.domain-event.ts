import { DomainEvent, type Money } from '@tradewind/domain';

/** A sale was planned. ProductSaleStartedDomainEvent follows when it starts, which may be at once. */
export class ProductPutOnSaleDomainEvent extends DomainEvent {
  constructor(
    readonly productId: string,
    readonly salePrice: Money,
    readonly from: Date,
    readonly until: Date,
  ) {
    super();
  }
}
