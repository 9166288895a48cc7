import { type AggregateRow, minorUnits } from '@tradewind/application';
import { EntitySchema } from 'typeorm';
import type { CancellationReason } from '../../domain/order/cancellation-reason.js';
import type { OrderStatus } from '../../domain/order/order-status.js';
import type { AddressFields } from '../../domain/address-fields.js';
import type { OrderItemRow } from './order-item.schema.js';

export interface OrderRow extends AggregateRow {
  orderNumber: string;
  checkoutId: string;
  customerId: string;
  buyerId: string | null;
  status: OrderStatus;
  cancellationReason: CancellationReason | null;
  cancelledAt: Date | null;
  shippedAt: Date | null;
  carrier: string | null;
  trackingNumber: string | null;
  deliveredAt: Date | null;
  returnReason: string | null;
  returnedAt: Date | null;
  totalAmount: number;
  totalCurrency: string;
  address: AddressFields;
  paymentToken: string;
  paymentLabel: string;
  startedAt: Date;
  /** Stored in a separate table. */
  items: OrderItemRow[];
}

export const orderSchema = new EntitySchema<OrderRow>({
  name: 'Order',
  tableName: 'orders',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    orderNumber: { type: 'text', name: 'order_number' },
    checkoutId: { type: 'uuid', name: 'checkout_id' },
    customerId: { type: 'uuid', name: 'customer_id' },
    buyerId: { type: 'uuid', name: 'buyer_id', nullable: true },
    status: { type: 'text' },
    cancellationReason: { type: 'text', name: 'cancellation_reason', nullable: true },
    cancelledAt: { type: 'timestamptz', name: 'cancelled_at', nullable: true },
    shippedAt: { type: 'timestamptz', name: 'shipped_at', nullable: true },
    carrier: { type: 'text', nullable: true },
    trackingNumber: { type: 'text', name: 'tracking_number', nullable: true },
    deliveredAt: { type: 'timestamptz', name: 'delivered_at', nullable: true },
    returnReason: { type: 'text', name: 'return_reason', nullable: true },
    returnedAt: { type: 'timestamptz', name: 'returned_at', nullable: true },
    totalAmount: { ...minorUnits, name: 'total_amount' },
    totalCurrency: { type: 'text', name: 'total_currency' },
    address: { type: 'jsonb' },
    paymentToken: { type: 'text', name: 'payment_token' },
    paymentLabel: { type: 'text', name: 'payment_label' },
    startedAt: { type: 'timestamptz', name: 'started_at' },
  },
});
