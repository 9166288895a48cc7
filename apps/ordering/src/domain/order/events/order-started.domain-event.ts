import { DomainEvent } from '@tradewind/domain';
import type { OrderFacts } from '../order-state.js';

/** A customer's checkout became an order. */
export class OrderStartedDomainEvent extends DomainEvent {
  constructor(
    readonly orderId: string,
    readonly order: OrderFacts,
  ) {
    super();
  }
}
