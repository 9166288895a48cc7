import type { AggregateRow } from '@tradewind/application';
import { EntitySchema } from 'typeorm';
import type { RejectionReason } from '../../domain/checkout/rejection.js';

export interface CheckoutRow extends AggregateRow {
  customerId: string;
  orderId: string | null;
  rejectionReason: RejectionReason | null;
  rejectionDetail: string | null;
  decidedAt: Date;
}

export const checkoutSchema = new EntitySchema<CheckoutRow>({
  name: 'Checkout',
  tableName: 'checkouts',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    customerId: { type: 'uuid', name: 'customer_id' },
    orderId: { type: 'uuid', name: 'order_id', nullable: true },
    rejectionReason: { type: 'text', name: 'rejection_reason', nullable: true },
    rejectionDetail: { type: 'text', name: 'rejection_detail', nullable: true },
    decidedAt: { type: 'timestamptz', name: 'decided_at' },
  },
});
