import { DomainEvent } from '@tradewind/domain';
import type { OrderFacts } from '../order-state.js';

/** The customer can no longer reconsider in silence: the order waits until its stock is reserved. */
export class OrderAwaitingStockDomainEvent extends DomainEvent {
  constructor(
    readonly orderId: string,
    readonly order: OrderFacts,
    readonly since: Date,
  ) {
    super();
  }
}
