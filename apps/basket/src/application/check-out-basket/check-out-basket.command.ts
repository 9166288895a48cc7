import { Command } from '@nestjs/cqrs';
import type { CheckoutRequest } from '../../domain/checkout-request.js';

export class CheckOutBasket extends Command<{ checkoutId: string }> {
  constructor(
    readonly customerId: string,
    readonly request: CheckoutRequest,
  ) {
    super();
  }
}
