import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { productDetailsOf } from '../../domain/product/product-details.js';
import { ProductRepository } from '../../domain/product/product.repository.js';
import { ReviseProductCommand } from './revise-product.command.js';

@CommandHandler(ReviseProductCommand)
export class ReviseProductHandler implements ICommandHandler<ReviseProductCommand> {
  constructor(private readonly products: ProductRepository) {}

  async execute({ productId, changes, seenVersions }: ReviseProductCommand): Promise<void> {
    const product = await this.products.get(productId, seenVersions);
    const { details } = product.snapshot();
    product.revise(
      productDetailsOf({
        name: changes.name ?? details.name,
        description: changes.description ?? details.description,
        brand: changes.brand ?? details.brand.name,
        category: changes.category ?? details.category.name,
        picture: changes.picture ?? details.picture,
      }),
    );
    await this.products.save(product);
  }
}
