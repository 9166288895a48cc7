import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ProductNotKnownError } from '../../domain/product-not-known.error.js';
import { CopyDiscontinuation } from './copy-discontinuation.command.js';
import { ProductCopies } from './product-copies.js';

@CommandHandler(CopyDiscontinuation)
export class CopyDiscontinuationHandler implements ICommandHandler<CopyDiscontinuation> {
  constructor(private readonly copies: ProductCopies) {}

  async execute({ productId, at }: CopyDiscontinuation): Promise<void> {
    if (!(await this.copies.discontinue(productId, at))) throw new ProductNotKnownError(productId);
  }
}
