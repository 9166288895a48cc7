import { Command } from '@nestjs/cqrs';
import type { GiveUpCause } from '../../domain/payment/give-up-cause.js';

/** Sees to it that nothing is taken for an order: voids or refunds, whatever is needed, now or when the request comes. */
export class GiveUpPaymentCommand extends Command<void> {
  constructor(
    readonly orderId: string,
    readonly customerId: string,
    readonly cause: GiveUpCause,
  ) {
    super();
  }
}
