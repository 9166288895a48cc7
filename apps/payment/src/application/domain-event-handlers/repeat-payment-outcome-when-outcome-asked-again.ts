import { EventsHandler, type IEventHandler } from '@nestjs/cqrs';
import {
  PaymentCompletedIntegrationEvent,
  PaymentDeclinedIntegrationEvent,
  PaymentRefundedIntegrationEvent,
  PaymentVoidedIntegrationEvent,
} from '@tradewind/contracts';
import { Outbox } from '@tradewind/messaging';
import { PaymentOutcomeAskedAgainDomainEvent } from '../../domain/payment/events/payment-outcome-asked-again.domain-event.js';

/** Publishes the last word of a payment again, as it was published first. */
@EventsHandler(PaymentOutcomeAskedAgainDomainEvent)
export class RepeatPaymentOutcomeWhenOutcomeAskedAgain implements IEventHandler<PaymentOutcomeAskedAgainDomainEvent> {
  constructor(private readonly outbox: Outbox) {}

  async handle({ paymentId, orderId, outcome }: PaymentOutcomeAskedAgainDomainEvent): Promise<void> {
    const whose = { paymentId, orderId };
    const at = outcome.at.toISOString();
    switch (outcome.kind) {
      case 'completed': {
        const data = { ...whose, amount: outcome.amount.toJSON(), completedAt: at };
        return this.outbox.add(PaymentCompletedIntegrationEvent, data);
      }
      case 'declined':
        return this.outbox.add(PaymentDeclinedIntegrationEvent, { ...whose, reason: outcome.reason, declinedAt: at });
      case 'voided':
        return this.outbox.add(PaymentVoidedIntegrationEvent, { ...whose, voidedAt: at });
      case 'refunded': {
        const data = { ...whose, amount: outcome.amount.toJSON(), refundedAt: at };
        return this.outbox.add(PaymentRefundedIntegrationEvent, data);
      }
    }
  }
}
