import { EventsHandler, type IEventHandler } from '@nestjs/cqrs';
import { OrderReturnedIntegrationEvent } from '@tradewind/contracts';
import { Outbox } from '@tradewind/messaging';
import { OrderReturnedDomainEvent } from '../../domain/order/events/order-returned.domain-event.js';
import { piecesOf } from './items-of-order.js';

@EventsHandler(OrderReturnedDomainEvent)
export class PublishOrderReturnedWhenOrderReturned implements IEventHandler<OrderReturnedDomainEvent> {
  constructor(private readonly outbox: Outbox) {}

  async handle({ orderId, order, reason, returnedAt }: OrderReturnedDomainEvent): Promise<void> {
    const { customerId } = order;
    const data = { orderId, customerId, items: piecesOf(order), reason, returnedAt: returnedAt.toISOString() };
    await this.outbox.add(OrderReturnedIntegrationEvent, data);
  }
}
