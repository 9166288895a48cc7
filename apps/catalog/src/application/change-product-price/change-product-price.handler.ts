import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ProductRepository } from '../../domain/product/product.repository.js';
import { ChangeProductPriceCommand } from './change-product-price.command.js';

@CommandHandler(ChangeProductPriceCommand)
export class ChangeProductPriceHandler implements ICommandHandler<ChangeProductPriceCommand> {
  constructor(private readonly products: ProductRepository) {}

  async execute({ productId, price, seenVersions }: ChangeProductPriceCommand): Promise<void> {
    const product = await this.products.get(productId, seenVersions);
    product.changePrice(price);
    await this.products.save(product);
  }
}
