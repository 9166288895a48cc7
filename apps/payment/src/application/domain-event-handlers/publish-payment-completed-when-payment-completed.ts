import { EventsHandler, type IEventHandler } from '@nestjs/cqrs';
import { PaymentCompletedIntegrationEvent } from '@tradewind/contracts';
import { Outbox } from '@tradewind/messaging';
import { PaymentCompletedDomainEvent } from '../../domain/payment/events/payment-completed.domain-event.js';

@EventsHandler(PaymentCompletedDomainEvent)
export class PublishPaymentCompletedWhenPaymentCompleted implements IEventHandler<PaymentCompletedDomainEvent> {
  constructor(private readonly outbox: Outbox) {}

  async handle({ paymentId, orderId, amount, completedAt }: PaymentCompletedDomainEvent): Promise<void> {
    const data = { paymentId, orderId, amount: amount.toJSON(), completedAt: completedAt.toISOString() };
    await this.outbox.add(PaymentCompletedIntegrationEvent, data);
  }
}
