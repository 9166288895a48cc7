import { EventsHandler, type IEventHandler } from '@nestjs/cqrs';
import { BuyerPaymentMethodVerifiedDomainEvent } from '../../domain/buyer/events/buyer-payment-method-verified.domain-event.js';
import { Orders } from '../../domain/order/orders.js';

@EventsHandler(BuyerPaymentMethodVerifiedDomainEvent)
export class AssignBuyerWhenPaymentMethodVerified implements IEventHandler<BuyerPaymentMethodVerifiedDomainEvent> {
  constructor(private readonly orders: Orders) {}

  async handle({ orderId, buyerId }: BuyerPaymentMethodVerifiedDomainEvent): Promise<void> {
    const order = await this.orders.get(orderId);
    order.assignBuyer(buyerId);
    await this.orders.save(order);
  }
}
