import { EventsHandler, type IEventHandler } from '@nestjs/cqrs';
import { OrderDeliveredIntegrationEvent } from '@tradewind/contracts';
import { Outbox } from '@tradewind/messaging';
import { OrderDeliveredDomainEvent } from '../../domain/order/events/order-delivered.domain-event.js';

@EventsHandler(OrderDeliveredDomainEvent)
export class PublishOrderDeliveredWhenOrderDelivered implements IEventHandler<OrderDeliveredDomainEvent> {
  constructor(private readonly outbox: Outbox) {}

  async handle({ orderId, customerId, assumed, deliveredAt }: OrderDeliveredDomainEvent): Promise<void> {
    const data = { orderId, customerId, assumed, deliveredAt: deliveredAt.toISOString() };
    await this.outbox.add(OrderDeliveredIntegrationEvent, data);
  }
}
