import { EventsHandler, type IEventHandler } from '@nestjs/cqrs';
import { CheckoutRejectedIntegrationEvent } from '@tradewind/contracts';
import { Outbox } from '@tradewind/messaging';
import { CheckoutRejectedDomainEvent } from '../../domain/checkout/events/checkout-rejected.domain-event.js';

@EventsHandler(CheckoutRejectedDomainEvent)
export class PublishCheckoutRejectedWhenCheckoutRejected implements IEventHandler<CheckoutRejectedDomainEvent> {
  constructor(private readonly outbox: Outbox) {}

  async handle({ checkoutId, customerId, rejection, rejectedAt }: CheckoutRejectedDomainEvent): Promise<void> {
    const data = { checkoutId, customerId, ...rejection, rejectedAt: rejectedAt.toISOString() };
    await this.outbox.add(CheckoutRejectedIntegrationEvent, data);
  }
}
