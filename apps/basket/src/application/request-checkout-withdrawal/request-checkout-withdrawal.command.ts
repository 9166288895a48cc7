import { Command } from '@nestjs/cqrs';

/** Asks ordering to reject a checkout whose order is long in coming. */
export class RequestCheckoutWithdrawalCommand extends Command<void> {
  constructor(
    readonly customerId: string,
    readonly checkoutId: string,
  ) {
    super();
  }
}
