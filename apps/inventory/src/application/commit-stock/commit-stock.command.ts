import { Command } from '@nestjs/cqrs';
import type { OrderItem } from '../../domain/reservation/order-items.js';

/** Keeps the reserved items for a paid order, or takes them now if they are no longer reserved. */
export class CommitStockCommand extends Command<void> {
  constructor(
    readonly orderId: string,
    readonly items: readonly OrderItem[],
  ) {
    super();
  }
}
