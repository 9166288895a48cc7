import type { DomainEvent } from '@tradewind/domain';
import { PaymentCompletedDomainEvent } from './events/payment-completed.domain-event.js';
import { PaymentDeclinedDomainEvent } from './events/payment-declined.domain-event.js';
import { PaymentRefundedDomainEvent } from './events/payment-refunded.domain-event.js';
import { PaymentVoidedDomainEvent } from './events/payment-voided.domain-event.js';
import type { PaymentOutcome } from './payment-outcome.js';
import type { PaymentState } from './payment-state.js';

/** How a settled payment ended. Throws if it is not settled. */
export function outcomeOf({ id, status, terms, declineReason, statusAt: at }: PaymentState): PaymentOutcome {
  if (status === 'Voided') return { kind: 'voided', at };
  if (status === 'Declined') return { kind: 'declined', reason: declineReason ?? 'card-declined', at };
  if (status === 'Completed' && terms) return { kind: 'completed', amount: terms.amount, at };
  if (status === 'Refunded' && terms) return { kind: 'refunded', amount: terms.amount, at };
  throw new Error(`Payment ${id} is ${status}, which is no outcome.`);
}

/** The domain event with which a payment that has just been settled says so. */
export function settledEventOf(state: PaymentState): DomainEvent {
  const { id, orderId } = state;
  const outcome = outcomeOf(state);
  switch (outcome.kind) {
    case 'completed':
      return new PaymentCompletedDomainEvent(id, orderId, outcome.amount, outcome.at);
    case 'declined':
      return new PaymentDeclinedDomainEvent(id, orderId, outcome.reason, outcome.at);
    case 'voided':
      return new PaymentVoidedDomainEvent(id, orderId, outcome.at);
    case 'refunded':
      return new PaymentRefundedDomainEvent(id, orderId, outcome.amount, outcome.at);
  }
}
