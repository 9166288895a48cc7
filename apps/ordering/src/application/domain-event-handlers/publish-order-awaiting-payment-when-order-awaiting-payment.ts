import { EventsHandler, type IEventHandler } from '@nestjs/cqrs';
import { OrderAwaitingPaymentIntegrationEvent } from '@tradewind/contracts';
import { Outbox } from '@tradewind/messaging';
import { OrderAwaitingPaymentDomainEvent } from '../../domain/order/events/order-awaiting-payment.domain-event.js';

@EventsHandler(OrderAwaitingPaymentDomainEvent)
export class PublishOrderAwaitingPaymentWhenOrderAwaitingPayment implements IEventHandler<OrderAwaitingPaymentDomainEvent> {
  constructor(private readonly outbox: Outbox) {}

  async handle({ orderId, order, since }: OrderAwaitingPaymentDomainEvent): Promise<void> {
    const { customerId, total, paymentMethod } = order;
    await this.outbox.add(OrderAwaitingPaymentIntegrationEvent, {
      orderId,
      customerId,
      amount: total.toJSON(),
      paymentMethod: { token: paymentMethod.token, label: paymentMethod.label },
      requestedAt: since.toISOString(),
    });
  }
}
