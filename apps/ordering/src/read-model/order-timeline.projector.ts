import { CurrentTransaction, OnDomainEvent, PreparedStatement, Projector } from '@tradewind/application';
import { OrderAwaitingPaymentDomainEvent } from '../domain/order/events/order-awaiting-payment.domain-event.js';
import { OrderAwaitingStockDomainEvent } from '../domain/order/events/order-awaiting-stock.domain-event.js';
import { OrderCancelledDomainEvent } from '../domain/order/events/order-cancelled.domain-event.js';
import { OrderConfirmedDomainEvent } from '../domain/order/events/order-confirmed.domain-event.js';
import { OrderDeliveredDomainEvent } from '../domain/order/events/order-delivered.domain-event.js';
import { OrderReturnedDomainEvent } from '../domain/order/events/order-returned.domain-event.js';
import { OrderShippedDomainEvent } from '../domain/order/events/order-shipped.domain-event.js';
import { OrderStartedDomainEvent } from '../domain/order/events/order-started.domain-event.js';
import type { OrderStatus } from '../domain/order/order-status.js';

const add = new PreparedStatement(
  'INSERT INTO order_timeline_entries (order_id, status, reason, reached_at) VALUES ($1, $2, $3, $4)',
);

/** Maintains `order_timeline_entries`: the history of an order, with one row per status that it reached. */
@Projector()
export class OrderTimelineProjector {
  constructor(private readonly currentTransaction: CurrentTransaction) {}

  @OnDomainEvent(OrderStartedDomainEvent)
  async start({ orderId, order }: OrderStartedDomainEvent): Promise<void> {
    await this.add(orderId, 'Submitted', null, order.startedAt);
  }

  @OnDomainEvent(OrderAwaitingStockDomainEvent)
  async awaitStock({ orderId, since }: OrderAwaitingStockDomainEvent): Promise<void> {
    await this.add(orderId, 'AwaitingStock', null, since);
  }

  @OnDomainEvent(OrderAwaitingPaymentDomainEvent)
  async awaitPayment({ orderId, since }: OrderAwaitingPaymentDomainEvent): Promise<void> {
    await this.add(orderId, 'AwaitingPayment', null, since);
  }

  @OnDomainEvent(OrderConfirmedDomainEvent)
  async confirm({ orderId, confirmedAt }: OrderConfirmedDomainEvent): Promise<void> {
    await this.add(orderId, 'Paid', null, confirmedAt);
  }

  @OnDomainEvent(OrderShippedDomainEvent)
  async ship({ orderId, shipment }: OrderShippedDomainEvent): Promise<void> {
    await this.add(orderId, 'Shipped', null, shipment.at);
  }

  @OnDomainEvent(OrderDeliveredDomainEvent)
  async deliver({ orderId, assumed, deliveredAt }: OrderDeliveredDomainEvent): Promise<void> {
    await this.add(orderId, 'Delivered', assumed ? 'assumed' : null, deliveredAt);
  }

  @OnDomainEvent(OrderReturnedDomainEvent)
  async return({ orderId, reason, returnedAt }: OrderReturnedDomainEvent): Promise<void> {
    await this.add(orderId, 'Returned', reason, returnedAt);
  }

  @OnDomainEvent(OrderCancelledDomainEvent)
  async cancel({ orderId, reason, cancelledAt }: OrderCancelledDomainEvent): Promise<void> {
    await this.add(orderId, 'Cancelled', reason, cancelledAt);
  }

  private async add(orderId: string, status: OrderStatus, reason: string | null, reachedAt: Date): Promise<void> {
    await add.enqueue(this.currentTransaction.manager, [orderId, status, reason, reachedAt]);
  }
}
