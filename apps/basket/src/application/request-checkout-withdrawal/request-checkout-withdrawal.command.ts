import { Command } from '@nestjs/cqrs';

/** Asks Ordering to reject a checkout whose order takes too long. */
export class RequestCheckoutWithdrawalCommand extends Command<void> {
  constructor(
    readonly customerId: string,
    readonly checkoutId: string,
  ) {
    super();
  }
}
