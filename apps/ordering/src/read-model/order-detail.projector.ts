import { CurrentTransaction, OnDomainEvent, Projector } from '@tradewind/application';
import { OrderStartedDomainEvent } from '../domain/order/events/order-started.domain-event.js';

/** Maintains `order_details`: the data that the page of one order shows besides its summary. A row never changes. */
@Projector()
export class OrderDetailProjector {
  constructor(private readonly currentTransaction: CurrentTransaction) {}

  @OnDomainEvent(OrderStartedDomainEvent)
  async add({ orderId, order }: OrderStartedDomainEvent): Promise<void> {
    const { checkoutId, items, address, paymentMethod } = order;
    await this.currentTransaction.manager.query(
      'INSERT INTO order_details (order_id, checkout_id, items, address, payment_label) VALUES ($1, $2, $3, $4, $5)',
      [orderId, checkoutId, JSON.stringify(items), JSON.stringify(address), paymentMethod.label],
    );
  }
}
