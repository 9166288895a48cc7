import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ProductRepository } from '../../domain/product.repository.js';
import { Sale } from '../../domain/values/sale.js';
import { PutProductOnSale } from './put-product-on-sale.command.js';

@CommandHandler(PutProductOnSale)
export class PutProductOnSaleHandler implements ICommandHandler<PutProductOnSale> {
  constructor(private readonly products: ProductRepository) {}

  async execute({ productId, price, from, until }: PutProductOnSale): Promise<void> {
    const product = await this.products.get(productId);
    product.putOnSale(Sale.of(price, from, until), new Date());
    await this.products.save(product);
  }
}
