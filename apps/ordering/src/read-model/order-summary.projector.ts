import { CurrentTransaction, OnDomainEvent, Projector } from '@tradewind/application';
import { BuyerIdentifiedDomainEvent } from '../domain/buyer/events/buyer-identified.domain-event.js';
import { BuyerPaymentMethodVerifiedDomainEvent } from '../domain/buyer/events/buyer-payment-method-verified.domain-event.js';
import { OrderCancelledDomainEvent } from '../domain/order/events/order-cancelled.domain-event.js';
import { OrderStartedDomainEvent } from '../domain/order/events/order-started.domain-event.js';

/** Maintains `order_summaries`: one row per order, with the buyer's name, for the lists of customers and operators. */
@Projector()
export class OrderSummaryProjector {
  constructor(private readonly currentTransaction: CurrentTransaction) {}

  @OnDomainEvent(OrderStartedDomainEvent)
  async add({ orderId, order }: OrderStartedDomainEvent): Promise<void> {
    const { orderNumber, customerId, items, total, startedAt } = order;
    const pieces = items.reduce((sum, { quantity }) => sum + quantity, 0);
    await this.currentTransaction.manager.query(
      `INSERT INTO order_summaries (order_id, order_number, customer_id, status, total_amount, total_currency, pieces, started_at)
       VALUES ($1, $2, $3, 'Submitted', $4, $5, $6, $7)`,
      [orderId, orderNumber, customerId, total.amount, total.currency, pieces, startedAt],
    );
  }

  @OnDomainEvent(BuyerPaymentMethodVerifiedDomainEvent)
  async showBuyer({ orderId, buyerId }: BuyerPaymentMethodVerifiedDomainEvent): Promise<void> {
    await this.currentTransaction.manager.query(
      `UPDATE order_summaries SET buyer_id = buyer.id, buyer_name = buyer.display_name
       FROM buyers buyer WHERE buyer.id = $2 AND order_summaries.order_id = $1`,
      [orderId, buyerId],
    );
  }

  @OnDomainEvent(BuyerIdentifiedDomainEvent)
  async renameBuyer({ buyerId, person }: BuyerIdentifiedDomainEvent): Promise<void> {
    await this.currentTransaction.manager.query('UPDATE order_summaries SET buyer_name = $2 WHERE buyer_id = $1', [
      buyerId,
      person.displayName,
    ]);
  }

  @OnDomainEvent(OrderCancelledDomainEvent)
  async cancel({ orderId, reason }: OrderCancelledDomainEvent): Promise<void> {
    await this.currentTransaction.manager.query(
      `UPDATE order_summaries SET status = 'Cancelled', cancellation_reason = $2 WHERE order_id = $1`,
      [orderId, reason],
    );
  }
}
