import { Command } from '@nestjs/cqrs';

/** Copies how many pieces of a product are available, as Inventory published it. */
export class CopyStockLevelCommand extends Command<void> {
  constructor(
    readonly productId: string,
    readonly available: number,
    readonly revision: number,
  ) {
    super();
  }
}
