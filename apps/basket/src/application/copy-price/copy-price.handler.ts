import { Logger } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Money } from '@tradewind/domain';
import { ProductRepository } from '../../domain/product/product.repository.js';
import { CopyPriceCommand } from './copy-price.command.js';

@CommandHandler(CopyPriceCommand)
export class CopyPriceHandler implements ICommandHandler<CopyPriceCommand> {
  private readonly logger = new Logger(CopyPriceHandler.name);

  constructor(private readonly products: ProductRepository) {}

  /**
   * One row changes, and every basket that contains the product shows the new price. An unknown product, whose first
   * events are no longer kept, is in no basket. It becomes known with its next ProductUpdated, which contains all of it.
   */
  async execute({ productId, price, cause, at }: CopyPriceCommand): Promise<void> {
    const money = Money.of(price.amount, price.currency);
    if (await this.products.copyPrice(productId, money, cause, at)) return;
    this.logger.warn(`Ignored a price change of product ${productId}, which is not known here.`);
  }
}
