import { Command } from '@nestjs/cqrs';
import type { ProductDetailsText } from '../../domain/product-details.js';

/** Changes the details that are given and leaves the others. */
export class ReviseProduct extends Command<void> {
  constructor(
    readonly productId: string,
    readonly changes: Partial<ProductDetailsText>,
  ) {
    super();
  }
}
