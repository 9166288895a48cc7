import { DomainEvent } from '@tradewind/domain';
import type { OrderFacts } from '../order-state.js';

/** The goods of an order came back. */
export class OrderReturnedDomainEvent extends DomainEvent {
  constructor(
    readonly orderId: string,
    readonly order: OrderFacts,
    readonly reason: string,
    readonly returnedAt: Date,
  ) {
    super();
  }
}
