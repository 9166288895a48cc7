import { DomainEvent } from '@tradewind/domain';

export class StockItemCreatedDomainEvent extends DomainEvent {
  constructor(
    readonly stockItemId: string,
    readonly name: string,
    readonly ownerId: string,
    readonly createdAt: Date,
  ) {
    super();
  }
}
