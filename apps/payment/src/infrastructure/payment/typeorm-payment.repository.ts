import { Injectable } from '@nestjs/common';
import { AggregateRepository, AggregateStorage } from '@tradewind/application';
import { Payment } from '../../domain/payment/payment.js';
import type { PaymentRepository } from '../../domain/payment/payment.repository.js';
import { type PaymentRow, paymentSchema } from './payment.schema.js';

@Injectable()
export class TypeOrmPaymentRepository extends AggregateRepository<Payment, PaymentRow> implements PaymentRepository {
  constructor(storage: AggregateStorage) {
    super(storage, paymentSchema, 'Payment');
  }

  protected toRow(payment: Payment): PaymentRow {
    return { ...payment.snapshot(), version: payment.version };
  }

  protected toAggregate({ version, ...state }: PaymentRow): Payment {
    return Payment.restore(state, version);
  }
}
