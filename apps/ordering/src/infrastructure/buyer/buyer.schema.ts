import type { AggregateRow } from '@tradewind/application';
import { EntitySchema } from 'typeorm';

export interface BuyerRow extends AggregateRow {
  customerId: string;
  displayName: string | null;
  email: string | null;
  /** Stored in a separate table. */
  paymentMethods: PaymentMethodRow[];
}

export interface PaymentMethodRow {
  buyerId: string;
  /** Starts at 1. The method that was verified last comes last. */
  position: number;
  token: string;
  label: string;
}

export const buyerSchema = new EntitySchema<BuyerRow>({
  name: 'Buyer',
  tableName: 'buyers',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    customerId: { type: 'uuid', name: 'customer_id' },
    displayName: { type: 'text', name: 'display_name', nullable: true },
    email: { type: 'text', nullable: true },
  },
});

export const paymentMethodSchema = new EntitySchema<PaymentMethodRow>({
  name: 'BuyerPaymentMethod',
  tableName: 'buyer_payment_methods',
  columns: {
    buyerId: { type: 'uuid', name: 'buyer_id', primary: true },
    position: { type: 'int', primary: true },
    token: { type: 'text' },
    label: { type: 'text' },
  },
});
