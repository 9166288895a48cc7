import { Logger } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CopyDiscontinuation } from './copy-discontinuation.command.js';
import { ProductCopies } from './product-copies.js';

@CommandHandler(CopyDiscontinuation)
export class CopyDiscontinuationHandler implements ICommandHandler<CopyDiscontinuation> {
  private readonly logger = new Logger(CopyDiscontinuationHandler.name);

  constructor(private readonly copies: ProductCopies) {}

  /** A product never heard of can't be bought here anyway. */
  async execute({ productId, at }: CopyDiscontinuation): Promise<void> {
    if (await this.copies.discontinue(productId, at)) return;
    this.logger.warn(`Passed over the end of product ${productId}, which is not known here.`);
  }
}
