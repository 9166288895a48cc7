import { Command } from '@nestjs/cqrs';
import type { Rejection } from '../../domain/checkout/rejection.js';

/** Rejects a checkout, so that it never becomes an order, unless it is already decided. */
export class RejectCheckoutCommand extends Command<void> {
  constructor(
    readonly checkoutId: string,
    readonly customerId: string,
    readonly rejection: Rejection,
  ) {
    super();
  }
}
