import { Injectable } from '@nestjs/common';
import { AggregateRepository, AggregateStorage, conflictOnUnique } from '@tradewind/application';
import type { Payment } from '../../domain/payment/payment.js';
import type { PaymentRepository } from '../../domain/payment/payment.repository.js';
import { paymentFromRow, paymentToRow } from './payment-rows.js';
import { type PaymentRow, paymentSchema } from './payment.schema.js';

@Injectable()
export class TypeOrmPaymentRepository extends AggregateRepository<Payment, PaymentRow> implements PaymentRepository {
  constructor(storage: AggregateStorage) {
    super(storage, paymentSchema, 'Payment');
  }

  async findByOrder(orderId: string): Promise<Payment | undefined> {
    const row = await this.manager.findOneBy(paymentSchema, { orderId });
    return row ? this.restored(row) : undefined;
  }

  async findByOperation(operationKey: string): Promise<Payment | undefined> {
    const row = await this.manager.findOneBy(paymentSchema, { operationKey });
    return row ? this.restored(row) : undefined;
  }

  async claimDue(now: Date): Promise<Payment | undefined> {
    const [due] = await this.manager.query<Array<{ id: string }>>(
      `SELECT id FROM payments WHERE attempt_due_at <= $1
       ORDER BY attempt_due_at LIMIT 1 FOR UPDATE SKIP LOCKED`,
      [now],
    );
    return due && this.get(due.id);
  }

  async nextDueAt(): Promise<Date | undefined> {
    const find = 'SELECT min(attempt_due_at) AS at FROM payments';
    const [next] = await this.manager.query<[{ at: Date | null }]>(find);
    return next.at ?? undefined;
  }

  /** Of two new payments of the same order, the second is tried again, and then finds the first. */
  override async save(payment: Payment): Promise<void> {
    await conflictOnUnique('payments_one_per_order', () => super.save(payment));
  }

  protected toRow(payment: Payment): PaymentRow {
    return paymentToRow(payment);
  }

  protected toAggregate(row: PaymentRow): Payment {
    return paymentFromRow(row);
  }
}
