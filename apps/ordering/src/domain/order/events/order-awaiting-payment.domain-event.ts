import { DomainEvent } from '@tradewind/domain';
import type { OrderFacts } from '../order-state.js';

/** The stock of an order is reserved, and the order waits until it is paid. */
export class OrderAwaitingPaymentDomainEvent extends DomainEvent {
  constructor(
    readonly orderId: string,
    readonly order: OrderFacts,
    readonly since: Date,
  ) {
    super();
  }
}
