import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ProductRepository } from '../../domain/product/product.repository.js';
import { CopyStockLevelCommand } from './copy-stock-level.command.js';

@CommandHandler(CopyStockLevelCommand)
export class CopyStockLevelHandler implements ICommandHandler<CopyStockLevelCommand> {
  constructor(private readonly products: ProductRepository) {}

  /** One row changes, and every basket that contains the product shows it. */
  async execute({ productId, available, revision }: CopyStockLevelCommand): Promise<void> {
    await this.products.copyStockLevel({ productId, available, revision });
  }
}
