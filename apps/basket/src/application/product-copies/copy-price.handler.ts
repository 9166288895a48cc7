import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ProductNotKnownError } from '../../domain/product-not-known.error.js';
import { CopyPrice } from './copy-price.command.js';
import { ProductCopies } from './product-copies.js';

@CommandHandler(CopyPrice)
export class CopyPriceHandler implements ICommandHandler<CopyPrice> {
  constructor(private readonly copies: ProductCopies) {}

  /** One row changes, and with it what every basket that holds the product shows. */
  async execute({ productId, price, at }: CopyPrice): Promise<void> {
    if (!(await this.copies.changePrice(productId, price, at))) throw new ProductNotKnownError(productId);
  }
}
