import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { productDetailsOf } from '../../domain/product-details.js';
import { ProductRepository } from '../../domain/product.repository.js';
import { ReviseProduct } from './revise-product.command.js';

@CommandHandler(ReviseProduct)
export class ReviseProductHandler implements ICommandHandler<ReviseProduct> {
  constructor(private readonly products: ProductRepository) {}

  async execute({ productId, changes }: ReviseProduct): Promise<void> {
    const product = await this.products.get(productId);
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
