import type { Money } from '@tradewind/domain';
import type { PaymentMethod } from '../payment/payment-method.js';
import type { CancellationReason } from './cancellation-reason.js';
import type { OrderItem } from './order-item.js';
import type { OrderStatus } from './order-status.js';
import type { Shipment } from './shipment.js';
import type { ShippingAddress } from './shipping-address.js';

/** The data that is fixed when an order starts and never changes. */
export interface OrderFacts {
  readonly orderNumber: string;
  readonly checkoutId: string;
  readonly customerId: string;
  readonly items: readonly OrderItem[];
  readonly total: Money;
  readonly address: ShippingAddress;
  readonly paymentMethod: PaymentMethod;
  readonly startedAt: Date;
}

export interface OrderState extends OrderFacts {
  readonly id: string;
  readonly buyerId: string | null;
  readonly status: OrderStatus;
  readonly cancellation: { readonly reason: CancellationReason; readonly at: Date } | null;
  readonly shipment: Shipment | null;
  readonly deliveredAt: Date | null;
  readonly return: { readonly reason: string; readonly at: Date } | null;
}
