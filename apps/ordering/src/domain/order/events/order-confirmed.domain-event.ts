import { DomainEvent } from '@tradewind/domain';
import type { OrderFacts } from '../order-state.js';

/** An order is paid and will be fulfilled. */
export class OrderConfirmedDomainEvent extends DomainEvent {
  constructor(
    readonly orderId: string,
    readonly order: OrderFacts,
    readonly confirmedAt: Date,
  ) {
    super();
  }
}
