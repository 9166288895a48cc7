import { DomainEvent } from '@tradewind/domain';
import type { PaymentOutcome } from '../payment-outcome.js';

/** The payment is settled, and somebody who has not heard how asks. */
export class PaymentOutcomeAskedAgainDomainEvent extends DomainEvent {
  constructor(
    readonly paymentId: string,
    readonly orderId: string,
    readonly outcome: PaymentOutcome,
  ) {
    super();
  }
}
