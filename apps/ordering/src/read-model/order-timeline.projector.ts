import { CurrentTransaction, OnDomainEvent, Projector } from '@tradewind/application';
import { OrderCancelledDomainEvent } from '../domain/order/events/order-cancelled.domain-event.js';
import { OrderStartedDomainEvent } from '../domain/order/events/order-started.domain-event.js';
import type { OrderStatus } from '../domain/order/order-status.js';

/** Maintains `order_timeline_entries`: the history of an order, with one row per status that it reached. */
@Projector()
export class OrderTimelineProjector {
  constructor(private readonly currentTransaction: CurrentTransaction) {}

  @OnDomainEvent(OrderStartedDomainEvent)
  async start({ orderId, order }: OrderStartedDomainEvent): Promise<void> {
    await this.add(orderId, 'Submitted', null, order.startedAt);
  }

  @OnDomainEvent(OrderCancelledDomainEvent)
  async cancel({ orderId, reason, cancelledAt }: OrderCancelledDomainEvent): Promise<void> {
    await this.add(orderId, 'Cancelled', reason, cancelledAt);
  }

  private async add(orderId: string, status: OrderStatus, reason: string | null, reachedAt: Date): Promise<void> {
    await this.currentTransaction.manager.query(
      'INSERT INTO order_timeline_entries (order_id, status, reason, reached_at) VALUES ($1, $2, $3, $4)',
      [orderId, status, reason, reachedAt],
    );
  }
}
