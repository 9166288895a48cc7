import { DomainEvent } from '@tradewind/domain';
import type { OrderFacts } from '../order-state.js';
import type { Shipment } from '../shipment.js';

/** An order left the warehouse. */
export class OrderShippedDomainEvent extends DomainEvent {
  constructor(
    readonly orderId: string,
    readonly order: OrderFacts,
    readonly shipment: Shipment,
  ) {
    super();
  }
}
