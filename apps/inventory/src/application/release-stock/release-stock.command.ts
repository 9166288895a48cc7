import { Command } from '@nestjs/cqrs';

/** Makes the items of a cancelled order available again, and reserves none for it later. */
export class ReleaseStockCommand extends Command<void> {
  constructor(readonly orderId: string) {
    super();
  }
}
