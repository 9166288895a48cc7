import { Logger } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CopyPrice } from './copy-price.command.js';
import { ProductCopies } from './product-copies.js';

@CommandHandler(CopyPrice)
export class CopyPriceHandler implements ICommandHandler<CopyPrice> {
  private readonly logger = new Logger(CopyPriceHandler.name);

  constructor(private readonly copies: ProductCopies) {}

  /**
   * One row changes, and with it what every basket that holds the product shows. A product never heard of, because its
   * first events are no longer kept, is in no basket: it becomes known with its next ProductUpdated, which tells all of it.
   */
  async execute({ productId, price, cause, at }: CopyPrice): Promise<void> {
    if (await this.copies.changePrice(productId, price, cause, at)) return;
    this.logger.warn(`Passed over a price of product ${productId}, which is not known here.`);
  }
}
