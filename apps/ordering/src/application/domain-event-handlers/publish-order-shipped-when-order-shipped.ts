import { EventsHandler, type IEventHandler } from '@nestjs/cqrs';
import { OrderShippedIntegrationEvent } from '@tradewind/contracts';
import { Outbox } from '@tradewind/messaging';
import { OrderShippedDomainEvent } from '../../domain/order/events/order-shipped.domain-event.js';

@EventsHandler(OrderShippedDomainEvent)
export class PublishOrderShippedWhenOrderShipped implements IEventHandler<OrderShippedDomainEvent> {
  constructor(private readonly outbox: Outbox) {}

  async handle({ orderId, order, shipment }: OrderShippedDomainEvent): Promise<void> {
    const { orderNumber, customerId } = order;
    const { carrier, trackingNumber, at } = shipment;
    await this.outbox.add(OrderShippedIntegrationEvent, {
      ...{ orderId, orderNumber, customerId, carrier, trackingNumber },
      shippedAt: at.toISOString(),
    });
  }
}
