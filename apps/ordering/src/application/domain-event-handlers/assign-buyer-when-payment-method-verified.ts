import { EventsHandler, type IEventHandler } from '@nestjs/cqrs';
import { BuyerPaymentMethodVerifiedDomainEvent } from '../../domain/buyer/events/buyer-payment-method-verified.domain-event.js';
import { OrderRepository } from '../../domain/order/order.repository.js';

@EventsHandler(BuyerPaymentMethodVerifiedDomainEvent)
export class AssignBuyerWhenPaymentMethodVerified implements IEventHandler<BuyerPaymentMethodVerifiedDomainEvent> {
  constructor(private readonly orders: OrderRepository) {}

  async handle({ orderId, buyerId }: BuyerPaymentMethodVerifiedDomainEvent): Promise<void> {
    const order = await this.orders.get(orderId);
    order.assignBuyer(buyerId);
    await this.orders.save(order);
  }
}
