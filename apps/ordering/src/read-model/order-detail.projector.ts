import { CurrentTransaction, OnDomainEvent, PreparedStatement, Projector } from '@tradewind/application';
import { OrderShippedDomainEvent } from '../domain/order/events/order-shipped.domain-event.js';
import { OrderStartedDomainEvent } from '../domain/order/events/order-started.domain-event.js';

const add = new PreparedStatement(
  'INSERT INTO order_details (order_id, checkout_id, items, address, payment_label) VALUES ($1, $2, $3, $4, $5)',
);

/** Maintains `order_details`: the data that the page of one order shows besides its summary. */
@Projector()
export class OrderDetailProjector {
  constructor(private readonly currentTransaction: CurrentTransaction) {}

  @OnDomainEvent(OrderStartedDomainEvent)
  async add({ orderId, order }: OrderStartedDomainEvent): Promise<void> {
    const { checkoutId, items, address, paymentMethod } = order;
    const values = [orderId, checkoutId, JSON.stringify(items), JSON.stringify(address), paymentMethod.label];
    await add.enqueue(this.currentTransaction.manager, values);
  }

  @OnDomainEvent(OrderShippedDomainEvent)
  async showShipment({ orderId, shipment: { carrier, trackingNumber } }: OrderShippedDomainEvent): Promise<void> {
    await this.currentTransaction.manager.query(
      'UPDATE order_details SET carrier = $2, tracking_number = $3 WHERE order_id = $1',
      [orderId, carrier, trackingNumber],
    );
  }
}
