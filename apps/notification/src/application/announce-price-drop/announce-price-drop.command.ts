import { Command } from '@nestjs/cqrs';
import type { Amount } from '../amount.js';

/** Copies the new price of a product. If it dropped, records a mail for each customer who has it in the basket. */
export class AnnouncePriceDropCommand extends Command<void> {
  constructor(
    readonly productId: string,
    readonly previousPrice: Amount,
    readonly price: Amount,
    readonly changedAt: Date,
  ) {
    super();
  }
}
