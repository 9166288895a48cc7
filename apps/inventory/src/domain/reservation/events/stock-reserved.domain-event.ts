import { DomainEvent } from '@tradewind/domain';
import type { OrderItem } from '../order-items.js';

/** All items of an order are reserved until the given time. */
export class StockReservedDomainEvent extends DomainEvent {
  constructor(
    readonly orderId: string,
    readonly items: readonly OrderItem[],
    readonly expiresAt: Date,
    readonly reservedAt: Date,
  ) {
    super();
  }
}
