import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ProductRepository } from '../../domain/product.repository.js';
import { EndProductSale } from './end-product-sale.command.js';

@CommandHandler(EndProductSale)
export class EndProductSaleHandler implements ICommandHandler<EndProductSale> {
  constructor(private readonly products: ProductRepository) {}

  async execute({ productId }: EndProductSale): Promise<void> {
    const product = await this.products.get(productId);
    product.endSale();
    await this.products.save(product);
  }
}
