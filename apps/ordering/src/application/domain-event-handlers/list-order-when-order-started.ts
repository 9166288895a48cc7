import { EventsHandler, type IEventHandler } from '@nestjs/cqrs';
import { OrderStartedDomainEvent } from '../../domain/order/events/order-started.domain-event.js';
import { OrderProjection } from '../../read-model/order-summary.projector.js';

@EventsHandler(OrderStartedDomainEvent)
export class ListOrderWhenOrderStarted implements IEventHandler<OrderStartedDomainEvent> {
  constructor(private readonly projection: OrderProjection) {}

  async handle({ orderId, order }: OrderStartedDomainEvent): Promise<void> {
    await this.projection.add(orderId, order);
    await this.projection.reach(orderId, { status: 'Submitted', at: order.startedAt });
  }
}
