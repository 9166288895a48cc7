import { Command } from '@nestjs/cqrs';
import type { Money } from '@tradewind/domain';
import type { ProductDetailsText } from '../../domain/product/product-details.js';

/** Returns the id of the new product. */
export class CreateProductCommand extends Command<string> {
  constructor(
    readonly sku: string,
    readonly details: ProductDetailsText,
    readonly price: Money,
  ) {
    super();
  }
}
