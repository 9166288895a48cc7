import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ProductRepository } from '../../domain/product.repository.js';
import { DiscontinueProduct } from './discontinue-product.command.js';

@CommandHandler(DiscontinueProduct)
export class DiscontinueProductHandler implements ICommandHandler<DiscontinueProduct> {
  constructor(private readonly products: ProductRepository) {}

  async execute({ productId }: DiscontinueProduct): Promise<void> {
    const product = await this.products.get(productId);
    product.discontinue();
    await this.products.save(product);
  }
}
