import { DomainEvent } from '@tradewind/domain';
import type { OrderItem } from '../order-items.js';

/** The items of a paid order belong to it and can be shipped. */
export class StockCommittedDomainEvent extends DomainEvent {
  constructor(
    readonly orderId: string,
    readonly items: readonly OrderItem[],
    readonly committedAt: Date,
  ) {
    super();
  }
}
