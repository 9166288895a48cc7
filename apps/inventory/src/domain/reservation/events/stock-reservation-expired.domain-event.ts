import { DomainEvent } from '@tradewind/domain';
import type { OrderItem } from '../order-items.js';

/** The items of an order are available again, because it was not paid in time. */
export class StockReservationExpiredDomainEvent extends DomainEvent {
  constructor(
    readonly orderId: string,
    readonly items: readonly OrderItem[],
    readonly expiredAt: Date,
  ) {
    super();
  }
}
