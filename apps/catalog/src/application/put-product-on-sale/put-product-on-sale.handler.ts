import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ProductRepository } from '../../domain/product/product.repository.js';
import { Sale } from '../../domain/product/sale.js';
import { PutProductOnSaleCommand } from './put-product-on-sale.command.js';

@CommandHandler(PutProductOnSaleCommand)
export class PutProductOnSaleHandler implements ICommandHandler<PutProductOnSaleCommand> {
  constructor(private readonly products: ProductRepository) {}

  async execute({ productId, price, from, until, seenVersions }: PutProductOnSaleCommand): Promise<void> {
    const product = await this.products.get(productId, seenVersions);
    product.putOnSale(Sale.of(price, from, until), new Date());
    await this.products.save(product);
  }
}
