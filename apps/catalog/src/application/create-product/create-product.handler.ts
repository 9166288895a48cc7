import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { checkRule } from '@tradewind/domain';
import { productDetailsOf } from '../../domain/product/product-details.js';
import { Product } from '../../domain/product/product.js';
import { ProductRepository } from '../../domain/product/product.repository.js';
import { SkuMustBeUniqueRule } from '../../domain/product/rules/sku-must-be-unique.rule.js';
import { Sku } from '../../domain/product/sku.js';
import { CreateProductCommand } from './create-product.command.js';

@CommandHandler(CreateProductCommand)
export class CreateProductHandler implements ICommandHandler<CreateProductCommand> {
  constructor(private readonly products: ProductRepository) {}

  async execute(command: CreateProductCommand): Promise<string> {
    const sku = Sku.of(command.sku);
    const product = Product.create(sku, productDetailsOf(command.details), command.price, new Date());
    checkRule(new SkuMustBeUniqueRule(sku.value, await this.products.hasSku(sku.value)));
    await this.products.save(product);
    return product.id;
  }
}
