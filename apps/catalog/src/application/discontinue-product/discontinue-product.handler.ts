import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ProductRepository } from '../../domain/product/product.repository.js';
import { DiscontinueProductCommand } from './discontinue-product.command.js';

@CommandHandler(DiscontinueProductCommand)
export class DiscontinueProductHandler implements ICommandHandler<DiscontinueProductCommand> {
  constructor(private readonly products: ProductRepository) {}

  async execute({ productId, seenVersions }: DiscontinueProductCommand): Promise<void> {
    const product = await this.products.get(productId, seenVersions);
    product.discontinue();
    await this.products.save(product);
  }
}
