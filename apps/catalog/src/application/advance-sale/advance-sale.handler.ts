import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ProductRepository } from '../../domain/product.repository.js';
import { AdvanceSale } from './advance-sale.command.js';

@CommandHandler(AdvanceSale)
export class AdvanceSaleHandler implements ICommandHandler<AdvanceSale> {
  constructor(private readonly products: ProductRepository) {}

  async execute({ productId }: AdvanceSale): Promise<void> {
    const now = new Date();
    const product = await this.products.claimDueSale(productId, now);
    if (!product) return;
    product.advanceSale(now);
    await this.products.save(product);
  }
}
