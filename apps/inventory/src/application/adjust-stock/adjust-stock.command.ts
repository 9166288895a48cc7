import { Command } from '@nestjs/cqrs';

/** Corrects the number of available pieces by what counting the shelves found. */
export class AdjustStockCommand extends Command<void> {
  constructor(
    readonly productId: string,
    readonly difference: number,
    readonly reason: string,
    readonly operatorId: string,
  ) {
    super();
  }
}
