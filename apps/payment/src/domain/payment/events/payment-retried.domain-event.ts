import { DomainEvent } from '@tradewind/domain';

export class PaymentRetriedDomainEvent extends DomainEvent {
  constructor(
    readonly paymentId: string,
    readonly reason: string,
    readonly operatorId: string,
    readonly at: Date,
  ) {
    super();
  }
}
