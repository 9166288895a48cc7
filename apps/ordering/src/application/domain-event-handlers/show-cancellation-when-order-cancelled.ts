import { EventsHandler, type IEventHandler } from '@nestjs/cqrs';
import { OrderCancelledDomainEvent } from '../../domain/order/events/order-cancelled.domain-event.js';
import { OrderProjection } from '../../read-model/order-summary.projector.js';

@EventsHandler(OrderCancelledDomainEvent)
export class ShowCancellationWhenOrderCancelled implements IEventHandler<OrderCancelledDomainEvent> {
  constructor(private readonly projection: OrderProjection) {}

  async handle({ orderId, reason, cancelledAt }: OrderCancelledDomainEvent): Promise<void> {
    await this.projection.reach(orderId, { status: 'Cancelled', reason, at: cancelledAt });
  }
}
