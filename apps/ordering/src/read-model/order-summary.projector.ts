import { CurrentTransaction, OnDomainEvent, PreparedStatement, Projector } from '@tradewind/application';
import { BuyerIdentifiedDomainEvent } from '../domain/buyer/events/buyer-identified.domain-event.js';
import { BuyerPaymentMethodVerifiedDomainEvent } from '../domain/buyer/events/buyer-payment-method-verified.domain-event.js';
import { OrderCancelledDomainEvent } from '../domain/order/events/order-cancelled.domain-event.js';
import { OrderShippedDomainEvent } from '../domain/order/events/order-shipped.domain-event.js';
import { OrderReturnedDomainEvent } from '../domain/order/events/order-returned.domain-event.js';
import { OrderDeliveredDomainEvent } from '../domain/order/events/order-delivered.domain-event.js';
import { OrderConfirmedDomainEvent } from '../domain/order/events/order-confirmed.domain-event.js';
import { OrderAwaitingStockDomainEvent } from '../domain/order/events/order-awaiting-stock.domain-event.js';
import { OrderAwaitingPaymentDomainEvent } from '../domain/order/events/order-awaiting-payment.domain-event.js';
import { OrderStartedDomainEvent } from '../domain/order/events/order-started.domain-event.js';
import type { OrderStatus } from '../domain/order/order-status.js';
import { OrderChanges } from './order-changes.js';

const add = new PreparedStatement(`
  INSERT INTO order_summaries (order_id, order_number, customer_id, status, total_amount, total_currency, pieces, started_at)
  VALUES ($1, $2, $3, 'Submitted', $4, $5, $6, $7)`);

const showBuyer = new PreparedStatement(`
  UPDATE order_summaries SET buyer_id = buyer.id, buyer_name = buyer.display_name
  FROM buyers buyer WHERE buyer.id = $2 AND order_summaries.order_id = $1`);

const renameBuyer = new PreparedStatement<{ orderId: string }>(
  'UPDATE order_summaries SET buyer_name = $2 WHERE buyer_id = $1 RETURNING order_id AS "orderId"',
);

const showStatus = new PreparedStatement(
  'UPDATE order_summaries SET status = $2, cancellation_reason = $3 WHERE order_id = $1',
);

/** Maintains `order_summaries`: one row per order, with the buyer's name, for the lists of customers and operators. */
@Projector()
export class OrderSummaryProjector {
  constructor(
    private readonly currentTransaction: CurrentTransaction,
    private readonly changes: OrderChanges,
  ) {}

  @OnDomainEvent(OrderStartedDomainEvent)
  async add({ orderId, order }: OrderStartedDomainEvent): Promise<void> {
    const { orderNumber, customerId, items, total, startedAt } = order;
    const pieces = items.reduce((sum, { quantity }) => sum + quantity, 0);
    const { amount, currency } = total;
    const values = [orderId, orderNumber, customerId, amount, currency, pieces, startedAt];
    await add.enqueue(this.currentTransaction.manager, values);
  }

  @OnDomainEvent(BuyerPaymentMethodVerifiedDomainEvent)
  async showBuyer({ orderId, buyerId }: BuyerPaymentMethodVerifiedDomainEvent): Promise<void> {
    await showBuyer.enqueue(this.currentTransaction.manager, [orderId, buyerId]);
  }

  @OnDomainEvent(BuyerIdentifiedDomainEvent)
  async renameBuyer({ buyerId, person }: BuyerIdentifiedDomainEvent): Promise<void> {
    const renamed = await renameBuyer.run(this.currentTransaction.manager, [buyerId, person.displayName]);
    for (const { orderId } of renamed) this.changes.announce(orderId);
  }

  @OnDomainEvent(OrderAwaitingStockDomainEvent)
  async awaitStock({ orderId }: OrderAwaitingStockDomainEvent): Promise<void> {
    await this.show(orderId, 'AwaitingStock');
  }

  @OnDomainEvent(OrderAwaitingPaymentDomainEvent)
  async awaitPayment({ orderId }: OrderAwaitingPaymentDomainEvent): Promise<void> {
    await this.show(orderId, 'AwaitingPayment');
  }

  @OnDomainEvent(OrderConfirmedDomainEvent)
  async confirm({ orderId }: OrderConfirmedDomainEvent): Promise<void> {
    await this.show(orderId, 'Paid');
  }

  @OnDomainEvent(OrderShippedDomainEvent)
  async ship({ orderId }: OrderShippedDomainEvent): Promise<void> {
    await this.show(orderId, 'Shipped');
  }

  @OnDomainEvent(OrderDeliveredDomainEvent)
  async deliver({ orderId }: OrderDeliveredDomainEvent): Promise<void> {
    await this.show(orderId, 'Delivered');
  }

  @OnDomainEvent(OrderReturnedDomainEvent)
  async return({ orderId }: OrderReturnedDomainEvent): Promise<void> {
    await this.show(orderId, 'Returned');
  }

  @OnDomainEvent(OrderCancelledDomainEvent)
  async cancel({ orderId, reason }: OrderCancelledDomainEvent): Promise<void> {
    await this.show(orderId, 'Cancelled', reason);
  }

  private async show(orderId: string, status: OrderStatus, cancellationReason: string | null = null): Promise<void> {
    await showStatus.enqueue(this.currentTransaction.manager, [orderId, status, cancellationReason]);
  }
}
