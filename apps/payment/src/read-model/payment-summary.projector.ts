import { CurrentTransaction, OnDomainEvent, Projector } from '@tradewind/application';
import { PaymentCreatedDomainEvent } from '../domain/payment/events/payment-created.domain-event.js';

/** Maintains `payment_summaries`: one row per payment, as the API shows it. */
@Projector()
export class PaymentSummaryProjector {
  constructor(private readonly currentTransaction: CurrentTransaction) {}

  @OnDomainEvent(PaymentCreatedDomainEvent)
  async add({ paymentId, name, ownerId, createdAt }: PaymentCreatedDomainEvent): Promise<void> {
    await this.currentTransaction.manager.query(
      `INSERT INTO payment_summaries (payment_id, name, owner_id, created_at, changed_at)
       VALUES ($1, $2, $3, $4, $4)`,
      [paymentId, name, ownerId, createdAt],
    );
  }
}
