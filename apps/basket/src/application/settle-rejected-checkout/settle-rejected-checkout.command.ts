import { Command } from '@nestjs/cqrs';
import type { RejectedCheckout } from '../../domain/checkout/rejected-checkout.js';

/** Gives a basket back to its customer, since no order comes of its checkout. */
export class SettleRejectedCheckoutCommand extends Command<void> {
  constructor(
    readonly customerId: string,
    readonly rejection: RejectedCheckout,
  ) {
    super();
  }
}
