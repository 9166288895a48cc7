import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ProductRepository } from '../../domain/product/product.repository.js';
import { CopyProductNameCommand } from './copy-product-name.command.js';

@CommandHandler(CopyProductNameCommand)
export class CopyProductNameHandler implements ICommandHandler<CopyProductNameCommand> {
  constructor(private readonly products: ProductRepository) {}

  async execute({ productId, name }: CopyProductNameCommand): Promise<void> {
    await this.products.copyName(productId, name);
  }
}
