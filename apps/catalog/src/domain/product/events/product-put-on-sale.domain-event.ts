import { DomainEvent, type Money } from '@tradewind/domain';

/** A sale was planned. It starts with ProductSaleStartedDomainEvent, at once when its time has come. */
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
