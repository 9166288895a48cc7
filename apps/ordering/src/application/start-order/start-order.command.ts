import { Command } from '@nestjs/cqrs';
import type { AddressFields } from '../../domain/address-fields.js';

/** The checked-out basket as Basket published it, in plain values. */
export interface CheckedOutBasket {
  readonly checkoutId: string;
  readonly customerId: string;
  readonly items: readonly CheckedOutItem[];
  readonly total: Amount;
  readonly address: AddressFields;
  readonly paymentMethod: { readonly token: string; readonly label: string };
}

export interface CheckedOutItem {
  readonly productId: string;
  readonly sku: string;
  readonly name: string;
  readonly unitPrice: Amount;
  readonly quantity: number;
}

export interface Amount {
  /** In minor units of the currency. */
  readonly amount: number;
  readonly currency: string;
}

/** `orderId` is null when the checkout is rejected. */
export interface CheckoutOutcome {
  readonly orderId: string | null;
}

/** Starts the order of a checkout, or rejects the checkout for good. Sending the command again has no further effect. */
export class StartOrderCommand extends Command<CheckoutOutcome> {
  constructor(readonly basket: CheckedOutBasket) {
    super();
  }
}
