import { EventsHandler, type IEventHandler } from '@nestjs/cqrs';
import { BuyerPaymentMethodVerifiedDomainEvent } from '../../domain/buyer/events/buyer-payment-method-verified.domain-event.js';
import { BuyerProjection } from '../../read-model/buyer-projection.js';

@EventsHandler(BuyerPaymentMethodVerifiedDomainEvent)
export class ShowBuyerWhenPaymentMethodVerified implements IEventHandler<BuyerPaymentMethodVerifiedDomainEvent> {
  constructor(private readonly projection: BuyerProjection) {}

  async handle({ buyerId, orderId }: BuyerPaymentMethodVerifiedDomainEvent): Promise<void> {
    await this.projection.showOnOrder(orderId, buyerId);
  }
}
