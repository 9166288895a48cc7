import { Command } from '@nestjs/cqrs';
import type { AddressFields } from '../../domain/order/shipping-address.js';

/** What the basket says was checked out, as plain values. */
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
  /** Minor units of the currency. */
  readonly amount: number;
  readonly currency: string;
}

/** `orderId` is null when no order comes of the checkout. */
export interface CheckoutOutcome {
  readonly orderId: string | null;
}

/** Starts the order of a checkout, or rejects the checkout for good; once, however often it is sent. */
export class StartOrderCommand extends Command<CheckoutOutcome> {
  constructor(readonly basket: CheckedOutBasket) {
    super();
  }
}
