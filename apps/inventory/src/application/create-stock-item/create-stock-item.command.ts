import { Command } from '@nestjs/cqrs';

/** Creates the stock item of a new product: without pieces, unless it is one of a new shop. Sending the command again changes nothing. */
export class CreateStockItemCommand extends Command<void> {
  constructor(
    readonly productId: string,
    readonly sku: string,
    readonly name: string,
  ) {
    super();
  }
}
