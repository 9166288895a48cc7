import { Logger } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ProductRepository } from '../../domain/product/product.repository.js';
import { CopyDiscontinuationCommand } from './copy-discontinuation.command.js';

@CommandHandler(CopyDiscontinuationCommand)
export class CopyDiscontinuationHandler implements ICommandHandler<CopyDiscontinuationCommand> {
  private readonly logger = new Logger(CopyDiscontinuationHandler.name);

  constructor(private readonly products: ProductRepository) {}

  /** Nobody can buy an unknown product, so nothing is missing when its discontinuation is ignored. */
  async execute({ productId, at }: CopyDiscontinuationCommand): Promise<void> {
    if (await this.products.copyDiscontinuation(productId, at)) return;
    this.logger.warn(`Ignored the discontinuation of product ${productId}, which is not known here.`);
  }
}
