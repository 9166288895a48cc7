import { Command } from '@nestjs/cqrs';

/** Creates a stock item. Returns its id. */
export class CreateStockItemCommand extends Command<string> {
  constructor(
    readonly name: string,
    readonly ownerId: string,
  ) {
    super();
  }
}
