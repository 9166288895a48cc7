import { EventsHandler, type IEventHandler } from '@nestjs/cqrs';
import { OrderAwaitingStockIntegrationEvent } from '@tradewind/contracts';
import { Outbox } from '@tradewind/messaging';
import { OrderAwaitingStockDomainEvent } from '../../domain/order/events/order-awaiting-stock.domain-event.js';
import { piecesOf } from './items-of-order.js';

@EventsHandler(OrderAwaitingStockDomainEvent)
export class PublishOrderAwaitingStockWhenOrderAwaitingStock implements IEventHandler<OrderAwaitingStockDomainEvent> {
  constructor(private readonly outbox: Outbox) {}

  async handle({ orderId, order, since }: OrderAwaitingStockDomainEvent): Promise<void> {
    const { customerId } = order;
    const items = piecesOf(order);
    await this.outbox.add(OrderAwaitingStockIntegrationEvent, {
      orderId,
      customerId,
      items,
      requestedAt: since.toISOString(),
    });
  }
}
