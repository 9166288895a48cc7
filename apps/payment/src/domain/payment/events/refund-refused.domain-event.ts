import { DomainEvent } from '@tradewind/domain';

/** The provider will not pay back, so an operator must. */
export class RefundRefusedDomainEvent extends DomainEvent {
  constructor(
    readonly paymentId: string,
    readonly code: string,
    readonly at: Date,
  ) {
    super();
  }
}
