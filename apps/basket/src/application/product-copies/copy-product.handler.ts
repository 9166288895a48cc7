import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CopyProduct } from './copy-product.command.js';
import { ProductCopies } from './product-copies.js';

@CommandHandler(CopyProduct)
export class CopyProductHandler implements ICommandHandler<CopyProduct> {
  constructor(private readonly copies: ProductCopies) {}

  async execute({ product, at }: CopyProduct): Promise<void> {
    await this.copies.put(product, at);
  }
}
