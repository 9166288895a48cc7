import type { OrderStatus } from '../domain/order/order-status.js';
import type { AddressFields } from '../domain/order/shipping-address.js';

export interface MoneyView {
  /** In minor units of the currency. */
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
  /** The total quantity of all items. */
  readonly pieces: number;
  readonly startedAt: Date;
}

export interface OrderPage {
  readonly items: readonly OrderSummaryView[];
  /** The cursor of the next page; null on the last page. */
  readonly next: string | null;
}

export interface OrderDetailView extends OrderSummaryView {
  readonly checkoutId: string;
  readonly items: readonly OrderItemView[];
  readonly address: AddressFields;
  readonly paymentLabel: string;
  /** Null until the order is shipped, and if the operator did not say. */
  readonly carrier: string | null;
  readonly trackingNumber: string | null;
  /** The states this order has been in, oldest first. */
  readonly timeline: readonly { status: OrderStatus; reason: string | null; at: Date }[];
}
