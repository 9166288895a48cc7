import { Command } from '@nestjs/cqrs';
import type { ProductDetailsText } from '../../domain/product/product-details.js';

/** Changes the given details and leaves the others. */
export class ReviseProductCommand extends Command<void> {
  constructor(
    readonly productId: string,
    readonly changes: Partial<ProductDetailsText>,
    /** Of the product, any of which the caller has seen; undefined if it does not matter. */
    readonly seenVersions?: ReadonlySet<number>,
  ) {
    super();
  }
}
