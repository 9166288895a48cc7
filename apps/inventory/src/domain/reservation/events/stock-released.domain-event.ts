import { DomainEvent } from '@tradewind/domain';

/** An order is cancelled. It has no items any more, and gets none. */
export class StockReleasedDomainEvent extends DomainEvent {
  constructor(readonly orderId: string) {
    super();
  }
}
