import { Command } from '@nestjs/cqrs';

export class SettleCheckout extends Command<void> {
  constructor(
    readonly customerId: string,
    readonly checkoutId: string,
  ) {
    super();
  }
}
