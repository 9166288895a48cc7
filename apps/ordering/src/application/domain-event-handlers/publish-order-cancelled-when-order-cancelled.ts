import { EventsHandler, type IEventHandler } from '@nestjs/cqrs';
import { OrderCancelledIntegrationEvent } from '@tradewind/contracts';
import { Outbox } from '@tradewind/messaging';
import { OrderCancelledDomainEvent } from '../../domain/order/events/order-cancelled.domain-event.js';

@EventsHandler(OrderCancelledDomainEvent)
export class PublishOrderCancelledWhenOrderCancelled implements IEventHandler<OrderCancelledDomainEvent> {
  constructor(private readonly outbox: Outbox) {}

  async handle({ orderId, orderNumber, customerId, reason, cancelledAt }: OrderCancelledDomainEvent): Promise<void> {
    const data = { orderId, orderNumber, customerId, reason, cancelledAt: cancelledAt.toISOString() };
    await this.outbox.add(OrderCancelledIntegrationEvent, data);
  }
}
