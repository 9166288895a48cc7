import { Command } from '@nestjs/cqrs';
import type { Amount } from '../amount.js';

/** Copies the new price of a product, and Catalog's word for why it changed. */
export class CopyPriceCommand extends Command<void> {
  constructor(
    readonly productId: string,
    readonly price: Amount,
    readonly cause: string,
    readonly at: Date,
  ) {
    super();
  }
}
