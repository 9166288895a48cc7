import { DomainEvent } from '@tradewind/domain';
import type { GiveUpCause } from '../give-up-cause.js';

/** What was taken, or may have been taken, must be given back. */
export class PaymentGivenUpDomainEvent extends DomainEvent {
  constructor(
    readonly paymentId: string,
    readonly cause: GiveUpCause,
    readonly at: Date,
  ) {
    super();
  }
}
