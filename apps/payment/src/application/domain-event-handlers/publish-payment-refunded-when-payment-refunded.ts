import { EventsHandler, type IEventHandler } from '@nestjs/cqrs';
import { PaymentRefundedIntegrationEvent } from '@tradewind/contracts';
import { Outbox } from '@tradewind/messaging';
import { PaymentRefundedDomainEvent } from '../../domain/payment/events/payment-refunded.domain-event.js';

@EventsHandler(PaymentRefundedDomainEvent)
export class PublishPaymentRefundedWhenPaymentRefunded implements IEventHandler<PaymentRefundedDomainEvent> {
  constructor(private readonly outbox: Outbox) {}

  async handle({ paymentId, orderId, amount, refundedAt }: PaymentRefundedDomainEvent): Promise<void> {
    const data = { paymentId, orderId, amount: amount.toJSON(), refundedAt: refundedAt.toISOString() };
    await this.outbox.add(PaymentRefundedIntegrationEvent, data);
  }
}
