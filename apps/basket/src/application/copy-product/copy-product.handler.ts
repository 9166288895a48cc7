import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Money } from '@tradewind/domain';
import { ProductRepository } from '../../domain/product/product.repository.js';
import { CopyProductCommand } from './copy-product.command.js';

@CommandHandler(CopyProductCommand)
export class CopyProductHandler implements ICommandHandler<CopyProductCommand> {
  constructor(private readonly products: ProductRepository) {}

  async execute({ product, at }: CopyProductCommand): Promise<void> {
    const price = Money.of(product.price.amount, product.price.currency);
    await this.products.copy({ ...product, price }, at);
  }
}
