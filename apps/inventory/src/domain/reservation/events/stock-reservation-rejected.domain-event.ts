import { DomainEvent } from '@tradewind/domain';
import type { Shortage } from '../order-items.js';

/** Nothing is reserved for an order, because some of its items are short. */
export class StockReservationRejectedDomainEvent extends DomainEvent {
  constructor(
    readonly orderId: string,
    readonly shortages: readonly Shortage[],
    readonly rejectedAt: Date,
  ) {
    super();
  }
}
