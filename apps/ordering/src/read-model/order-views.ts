import type { OrderStatus } from '../domain/order/order-status.js';
import type { AddressFields } from '../domain/address-fields.js';
import type { TimelineStatus } from './timeline-status.js';

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
  /** Whether the customer may cancel: until the order is shipped. */
  readonly cancellable: boolean;
  /** The end of the time to cancel before anything is done for the order. Null when that is over. */
  readonly cancellableUntil: Date | null;
  /** How often what is shown here has changed, starting at 1. */
  readonly version: number;
  /** The states this order has been in, and what became of its money, oldest first. */
  readonly timeline: readonly { status: TimelineStatus; reason: string | null; at: Date }[];
}
