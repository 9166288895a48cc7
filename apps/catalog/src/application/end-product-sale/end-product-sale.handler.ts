import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ProductRepository } from '../../domain/product/product.repository.js';
import { EndProductSaleCommand } from './end-product-sale.command.js';

@CommandHandler(EndProductSaleCommand)
export class EndProductSaleHandler implements ICommandHandler<EndProductSaleCommand> {
  constructor(private readonly products: ProductRepository) {}

  async execute({ productId, seenVersions }: EndProductSaleCommand): Promise<void> {
    const product = await this.products.get(productId, seenVersions);
    product.endSale();
    await this.products.save(product);
  }
}
