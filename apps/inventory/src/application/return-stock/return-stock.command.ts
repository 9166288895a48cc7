import { Command } from '@nestjs/cqrs';
import type { OrderItem } from '../../domain/reservation/order-items.js';

/** Puts items that came back into the warehouse. */
export class ReturnStockCommand extends Command<void> {
  constructor(
    readonly orderId: string,
    readonly items: readonly OrderItem[],
    readonly reason: string,
  ) {
    super();
  }
}
