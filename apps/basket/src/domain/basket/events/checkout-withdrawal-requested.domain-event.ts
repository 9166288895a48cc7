import { DomainEvent } from '@tradewind/domain';

/** A customer no longer wants to wait for the order of a checkout. */
export class CheckoutWithdrawalRequestedDomainEvent extends DomainEvent {
  constructor(
    readonly customerId: string,
    readonly checkoutId: string,
  ) {
    super();
  }
}
