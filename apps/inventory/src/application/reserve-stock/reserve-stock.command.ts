import { Command } from '@nestjs/cqrs';
import type { OrderItem } from '../../domain/reservation/order-items.js';

/** Reserves all items of an order or, if one is short, none. */
export class ReserveStockCommand extends Command<void> {
  constructor(
    readonly orderId: string,
    readonly items: readonly OrderItem[],
  ) {
    super();
  }
}
