import type { OrderStatus } from '../domain/order/order-status.js';
import type { AddressFields } from '../domain/order/shipping-address.js';

export interface MoneyView {
  /** Minor units of the currency. */
  readonly amount: number;
  readonly currency: string;
}

export interface OrderItemView {
  readonly productId: string;
  readonly sku: string;
  readonly name: string;
  readonly unitPrice: MoneyView;
  readonly quantity: number;
}

export interface OrderSummaryView {
  readonly orderId: string;
  readonly orderNumber: string;
  readonly customerId: string;
  readonly buyerId: string | null;
  readonly buyerName: string | null;
  readonly status: OrderStatus;
  readonly cancellationReason: string | null;
  readonly total: MoneyView;
  /** How many pieces were ordered, over all items. */
  readonly pieces: number;
  readonly startedAt: Date;
}

export interface OrderPage {
  readonly items: readonly OrderSummaryView[];
  /** Where the next page goes on; null on the last one. */
  readonly next: string | null;
}

export interface OrderDetailView extends OrderSummaryView {
  readonly checkoutId: string;
  readonly items: readonly OrderItemView[];
  readonly address: AddressFields;
  readonly paymentLabel: string;
  /** The states this order has been in, oldest first. */
  readonly timeline: readonly { status: OrderStatus; reason: string | null; at: Date }[];
}
