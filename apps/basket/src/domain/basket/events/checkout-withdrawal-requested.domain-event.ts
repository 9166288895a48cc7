import { DomainEvent } from '@tradewind/domain';

/** A customer waits no longer for the order of a checkout. */
export class CheckoutWithdrawalRequestedDomainEvent extends DomainEvent {
  constructor(
    readonly customerId: string,
    readonly checkoutId: string,
  ) {
    super();
  }
}
