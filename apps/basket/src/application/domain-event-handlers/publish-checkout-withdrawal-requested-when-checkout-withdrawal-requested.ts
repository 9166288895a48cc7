import { EventsHandler, type IEventHandler } from '@nestjs/cqrs';
import { CheckoutWithdrawalRequestedIntegrationEvent } from '@tradewind/contracts';
import { Outbox } from '@tradewind/messaging';
import { CheckoutWithdrawalRequestedDomainEvent } from '../../domain/basket/events/checkout-withdrawal-requested.domain-event.js';

@EventsHandler(CheckoutWithdrawalRequestedDomainEvent)
export class PublishCheckoutWithdrawalRequestedWhenCheckoutWithdrawalRequested implements IEventHandler<CheckoutWithdrawalRequestedDomainEvent> {
  constructor(private readonly outbox: Outbox) {}

  async handle({ customerId, checkoutId, occurredAt }: CheckoutWithdrawalRequestedDomainEvent): Promise<void> {
    const data = { checkoutId, customerId, requestedAt: occurredAt.toISOString() };
    await this.outbox.add(CheckoutWithdrawalRequestedIntegrationEvent, data);
  }
}
