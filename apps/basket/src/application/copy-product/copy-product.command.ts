import { Command } from '@nestjs/cqrs';
import type { Amount } from '../amount.js';

export interface PublishedProduct {
  readonly productId: string;
  readonly sku: string;
  readonly name: string;
  readonly price: Amount;
  readonly discontinued: boolean;
}

/** Copies a product as Catalog published it. */
export class CopyProductCommand extends Command<void> {
  constructor(
    readonly product: PublishedProduct,
    readonly at: Date,
  ) {
    super();
  }
}
