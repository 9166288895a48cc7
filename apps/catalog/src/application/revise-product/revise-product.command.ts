import { Command } from '@nestjs/cqrs';
import type { ProductDetailsText } from '../../domain/product/product-details.js';

/** Changes the given details and leaves the others. */
export class ReviseProductCommand extends Command<void> {
  constructor(
    readonly productId: string,
    readonly changes: Partial<ProductDetailsText>,
  ) {
    super();
  }
}
