import { Command } from '@nestjs/cqrs';

export class SettleCheckoutCommand extends Command<void> {
  constructor(
    readonly customerId: string,
    readonly checkoutId: string,
  ) {
    super();
  }
}
