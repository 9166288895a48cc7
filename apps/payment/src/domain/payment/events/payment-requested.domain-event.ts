import { DomainEvent } from '@tradewind/domain';
import type { PaymentTerms } from '../payment-terms.js';

export class PaymentRequestedDomainEvent extends DomainEvent {
  constructor(
    readonly paymentId: string,
    readonly orderId: string,
    readonly terms: PaymentTerms,
    readonly at: Date,
  ) {
    super();
  }
}
