import { Command } from '@nestjs/cqrs';
import type { ProductCopy } from './product-copies.js';

export class CopyProduct extends Command<void> {
  constructor(
    readonly product: ProductCopy,
    readonly at: Date,
  ) {
    super();
  }
}
