import { Command } from '@nestjs/cqrs';

/** Removes from a basket what became an order. */
export class SettleCheckoutCommand extends Command<void> {
  constructor(
    readonly customerId: string,
    readonly checkoutId: string,
    /** Null when it is not known. */
    readonly orderId: string | null,
  ) {
    super();
  }
}
