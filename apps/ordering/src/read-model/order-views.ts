import type { OrderStatus } from '../domain/order/order-status.js';
import type { AddressFields } from '../domain/order/shipping-address.js';
import type { Amount, CheckedOutItem } from '../application/start-order/start-order.command.js';

export interface OrderSummaryView {
  readonly orderId: string;
  readonly orderNumber: string;
  readonly customerId: string;
  readonly buyerId: string | null;
  readonly buyerName: string | null;
  readonly status: OrderStatus;
  readonly cancellationReason: string | null;
  readonly total: Amount;
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
  readonly items: readonly CheckedOutItem[];
  readonly address: AddressFields;
  readonly paymentLabel: string;
  /** The states this order has been in, oldest first. */
  readonly timeline: readonly { status: OrderStatus; reason: string | null; at: Date }[];
}
