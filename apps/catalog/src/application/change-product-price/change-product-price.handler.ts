import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ProductRepository } from '../../domain/product.repository.js';
import { ChangeProductPrice } from './change-product-price.command.js';

@CommandHandler(ChangeProductPrice)
export class ChangeProductPriceHandler implements ICommandHandler<ChangeProductPrice> {
  constructor(private readonly products: ProductRepository) {}

  async execute({ productId, price }: ChangeProductPrice): Promise<void> {
    const product = await this.products.get(productId);
    product.changePrice(price);
    await this.products.save(product);
  }
}
