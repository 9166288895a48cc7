import { Command } from '@nestjs/cqrs';
import type { Amount } from '../amount.js';

export interface PublishedBasketItem {
  readonly productId: string;
  readonly priceSeen: Amount;
}

/**
 * Copies a basket, as Basket published it. Records a mail for each item whose price dropped after the customer saw it: the
 * events of products and baskets arrive in any order.
 */
export class CopyBasketCommand extends Command<void> {
  constructor(
    readonly customerId: string,
    readonly items: readonly PublishedBasketItem[],
    readonly revision: number,
  ) {
    super();
  }
}
