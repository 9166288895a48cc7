import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ProductRepository } from '../../domain/product/product.repository.js';
import { AdvanceSaleCommand } from './advance-sale.command.js';

@CommandHandler(AdvanceSaleCommand)
export class AdvanceSaleHandler implements ICommandHandler<AdvanceSaleCommand> {
  constructor(private readonly products: ProductRepository) {}

  async execute({ productId }: AdvanceSaleCommand): Promise<void> {
    const now = new Date();
    const product = await this.products.claimDueSale(productId, now);
    if (!product) return;
    product.advanceSale(now);
    await this.products.save(product);
  }
}
