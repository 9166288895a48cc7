import { Command } from '@nestjs/cqrs';
import type { AddressFields } from '../../domain/checkout/delivery-address.js';
import type { Amount } from '../amount.js';

/** What the customer states at the checkout. */
export interface StatedCheckout {
  readonly address: AddressFields;
  readonly paymentMethod: { readonly token: string; readonly label: string };
  /** The total that the customer saw. */
  readonly total: Amount;
}

/** Checks out the basket of a customer, if it still costs what the customer saw. */
export class CheckOutBasketCommand extends Command<{ checkoutId: string }> {
  constructor(
    readonly customerId: string,
    readonly checkout: StatedCheckout,
  ) {
    super();
  }
}
