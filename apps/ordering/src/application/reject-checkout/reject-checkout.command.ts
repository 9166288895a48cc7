import { Command } from '@nestjs/cqrs';
import type { Rejection } from '../../domain/checkout/rejection.js';

/** Decides that no order comes of a checkout, unless it is decided already. */
export class RejectCheckoutCommand extends Command<void> {
  constructor(
    readonly checkoutId: string,
    readonly customerId: string,
    readonly rejection: Rejection,
  ) {
    super();
  }
}
