import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { checkRule } from '@tradewind/domain';
import { productDetailsOf } from '../../domain/product-details.js';
import { Product } from '../../domain/product.js';
import { ProductRepository } from '../../domain/product.repository.js';
import { SkuMustBeUnique } from '../../domain/rules/sku-must-be-unique.js';
import { Sku } from '../../domain/values/sku.js';
import { CreateProduct } from './create-product.command.js';

@CommandHandler(CreateProduct)
export class CreateProductHandler implements ICommandHandler<CreateProduct> {
  constructor(private readonly products: ProductRepository) {}

  async execute(command: CreateProduct): Promise<string> {
    const sku = Sku.of(command.sku);
    const product = Product.create(sku, productDetailsOf(command.details), command.price, new Date());
    checkRule(new SkuMustBeUnique(sku.value, await this.products.hasSku(sku.value)));
    await this.products.save(product);
    return product.id;
  }
}
