import { Command } from '@nestjs/cqrs';
import type { RejectedCheckout } from '../../domain/checkout/rejected-checkout.js';

/** Frees the items of a checkout that Ordering rejected, and keeps the reason. */
export class SettleRejectedCheckoutCommand extends Command<void> {
  constructor(
    readonly customerId: string,
    readonly rejection: RejectedCheckout,
  ) {
    super();
  }
}
