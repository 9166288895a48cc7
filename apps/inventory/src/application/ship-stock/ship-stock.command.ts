import { Command } from '@nestjs/cqrs';

/** Takes the items of a shipped order out of the warehouse. */
export class ShipStockCommand extends Command<void> {
  constructor(readonly orderId: string) {
    super();
  }
}
