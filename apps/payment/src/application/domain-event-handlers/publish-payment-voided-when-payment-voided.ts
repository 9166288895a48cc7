import { EventsHandler, type IEventHandler } from '@nestjs/cqrs';
import { PaymentVoidedIntegrationEvent } from '@tradewind/contracts';
import { Outbox } from '@tradewind/messaging';
import { PaymentVoidedDomainEvent } from '../../domain/payment/events/payment-voided.domain-event.js';

@EventsHandler(PaymentVoidedDomainEvent)
export class PublishPaymentVoidedWhenPaymentVoided implements IEventHandler<PaymentVoidedDomainEvent> {
  constructor(private readonly outbox: Outbox) {}

  async handle({ paymentId, orderId, voidedAt }: PaymentVoidedDomainEvent): Promise<void> {
    const data = { paymentId, orderId, voidedAt: voidedAt.toISOString() };
    await this.outbox.add(PaymentVoidedIntegrationEvent, data);
  }
}
