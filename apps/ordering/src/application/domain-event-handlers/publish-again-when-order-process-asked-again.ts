import { EventsHandler, type IEventHandler } from '@nestjs/cqrs';
import { OrderRefundOverdueIntegrationEvent } from '@tradewind/contracts';
import { Outbox } from '@tradewind/messaging';
import { OrderAwaitingPaymentDomainEvent } from '../../domain/order/events/order-awaiting-payment.domain-event.js';
import { OrderAwaitingStockDomainEvent } from '../../domain/order/events/order-awaiting-stock.domain-event.js';
import { OrderConfirmedDomainEvent } from '../../domain/order/events/order-confirmed.domain-event.js';
import { OrderRepository } from '../../domain/order/order.repository.js';
import { OrderProcessAskedAgainDomainEvent } from '../../domain/order-process/events/order-process-asked-again.domain-event.js';
import { PublishOrderAwaitingPaymentWhenOrderAwaitingPayment } from './publish-order-awaiting-payment-when-order-awaiting-payment.js';
import { PublishOrderAwaitingStockWhenOrderAwaitingStock } from './publish-order-awaiting-stock-when-order-awaiting-stock.js';
import { PublishOrderConfirmedWhenOrderConfirmed } from './publish-order-confirmed-when-order-confirmed.js';

/** Publishes what was published before, with a message id of its own, so that no inbox takes it for the same message. */
@EventsHandler(OrderProcessAskedAgainDomainEvent)
export class PublishAgainWhenOrderProcessAskedAgain implements IEventHandler<OrderProcessAskedAgainDomainEvent> {
  constructor(
    private readonly orders: OrderRepository,
    private readonly outbox: Outbox,
    private readonly awaitingStock: PublishOrderAwaitingStockWhenOrderAwaitingStock,
    private readonly awaitingPayment: PublishOrderAwaitingPaymentWhenOrderAwaitingPayment,
    private readonly confirmed: PublishOrderConfirmedWhenOrderConfirmed,
  ) {}

  async handle({ orderId, publication, refundAttempts, askedAt }: OrderProcessAskedAgainDomainEvent): Promise<void> {
    const order = (await this.orders.get(orderId)).snapshot();
    switch (publication) {
      case 'OrderAwaitingStock':
        return this.awaitingStock.handle(new OrderAwaitingStockDomainEvent(orderId, order, askedAt));
      case 'OrderAwaitingPayment':
        return this.awaitingPayment.handle(new OrderAwaitingPaymentDomainEvent(orderId, order, askedAt));
      case 'OrderConfirmed':
        return this.confirmed.handle(new OrderConfirmedDomainEvent(orderId, order, askedAt));
      case 'OrderRefundOverdue': {
        const { customerId } = order;
        const asked = { orderId, customerId, attempt: refundAttempts, requestedAt: askedAt.toISOString() };
        return this.outbox.add(OrderRefundOverdueIntegrationEvent, asked);
      }
      default:
        throw new TypeError(`${publication} is not published again.`);
    }
  }
}
