import { Command } from '@nestjs/cqrs';

/** Takes out what was counted of an order that its customer does not keep. */
export class TakePurchaseBackCommand extends Command<void> {
  constructor(readonly orderId: string) {
    super();
  }
}
