import { type AggregateRow, minorUnits } from '@tradewind/application';
import { EntitySchema } from 'typeorm';
import type { PaymentStatus } from '../../domain/payment/payment-status.js';
import type { OperationKind } from '../../domain/provider/payment-provider.js';

export interface PaymentRow extends AggregateRow {
  orderId: string;
  customerId: string;
  amount: number | null;
  currency: string | null;
  token: string | null;
  label: string | null;
  status: PaymentStatus;
  operationKind: OperationKind | null;
  operationKey: string | null;
  attempts: number | null;
  firstAttemptAt: Date | null;
  attemptIsRunning: boolean | null;
  attemptDueAt: Date | null;
  inDoubtSince: Date | null;
  reference: string | null;
  declineReason: string | null;
  heardOfAt: Date;
  statusAt: Date;
}

export const paymentSchema = new EntitySchema<PaymentRow>({
  name: 'Payment',
  tableName: 'payments',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    orderId: { type: 'uuid', name: 'order_id' },
    customerId: { type: 'uuid', name: 'customer_id' },
    amount: { ...minorUnits, name: 'amount', nullable: true },
    currency: { type: 'text', name: 'currency', nullable: true },
    token: { type: 'text', nullable: true },
    label: { type: 'text', nullable: true },
    status: { type: 'text' },
    operationKind: { type: 'text', name: 'operation_kind', nullable: true },
    operationKey: { type: 'uuid', name: 'operation_key', nullable: true },
    attempts: { type: 'int', nullable: true },
    firstAttemptAt: { type: 'timestamptz', name: 'first_attempt_at', nullable: true },
    attemptIsRunning: { type: 'boolean', name: 'attempt_is_running', nullable: true },
    attemptDueAt: { type: 'timestamptz', name: 'attempt_due_at', nullable: true },
    inDoubtSince: { type: 'timestamptz', name: 'in_doubt_since', nullable: true },
    reference: { type: 'text', nullable: true },
    declineReason: { type: 'text', name: 'decline_reason', nullable: true },
    heardOfAt: { type: 'timestamptz', name: 'heard_of_at' },
    statusAt: { type: 'timestamptz', name: 'status_at' },
  },
});
