import { EventsHandler, type IEventHandler } from '@nestjs/cqrs';
import { PaymentDeclinedIntegrationEvent } from '@tradewind/contracts';
import { Outbox } from '@tradewind/messaging';
import { PaymentDeclinedDomainEvent } from '../../domain/payment/events/payment-declined.domain-event.js';

@EventsHandler(PaymentDeclinedDomainEvent)
export class PublishPaymentDeclinedWhenPaymentDeclined implements IEventHandler<PaymentDeclinedDomainEvent> {
  constructor(private readonly outbox: Outbox) {}

  async handle({ paymentId, orderId, reason, declinedAt }: PaymentDeclinedDomainEvent): Promise<void> {
    const data = { paymentId, orderId, reason, declinedAt: declinedAt.toISOString() };
    await this.outbox.add(PaymentDeclinedIntegrationEvent, data);
  }
}
