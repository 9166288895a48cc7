import { EventsHandler, type IEventHandler } from '@nestjs/cqrs';
import { OrderConfirmedIntegrationEvent } from '@tradewind/contracts';
import { Outbox } from '@tradewind/messaging';
import { OrderConfirmedDomainEvent } from '../../domain/order/events/order-confirmed.domain-event.js';
import { linesOf } from './items-of-order.js';

@EventsHandler(OrderConfirmedDomainEvent)
export class PublishOrderConfirmedWhenOrderConfirmed implements IEventHandler<OrderConfirmedDomainEvent> {
  constructor(private readonly outbox: Outbox) {}

  async handle({ orderId, order, confirmedAt }: OrderConfirmedDomainEvent): Promise<void> {
    const { orderNumber, customerId, total } = order;
    await this.outbox.add(OrderConfirmedIntegrationEvent, {
      orderId,
      orderNumber,
      customerId,
      items: linesOf(order),
      total: total.toJSON(),
      confirmedAt: confirmedAt.toISOString(),
    });
  }
}
