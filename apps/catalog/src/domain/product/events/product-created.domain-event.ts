import { DomainEvent, type Money } from '@tradewind/domain';

export class ProductCreatedDomainEvent extends DomainEvent {
  constructor(
    readonly productId: string,
    readonly sku: string,
    readonly name: string,
    readonly brand: string,
    readonly category: string,
    readonly price: Money,
  ) {
    super();
  }
}
