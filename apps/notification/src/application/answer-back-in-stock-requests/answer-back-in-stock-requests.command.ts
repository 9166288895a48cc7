import { Command } from '@nestjs/cqrs';

/** Copies the stock of a product. If it can be bought, answers everybody who waits for it. */
export class AnswerBackInStockRequestsCommand extends Command<void> {
  constructor(
    readonly productId: string,
    /** Pieces that can be bought */
    readonly available: number,
    readonly revision: number,
    readonly modifiedAt: Date,
  ) {
    super();
  }
}
