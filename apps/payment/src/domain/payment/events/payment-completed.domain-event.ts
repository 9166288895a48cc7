import { DomainEvent, type Money } from '@tradewind/domain';

export class PaymentCompletedDomainEvent extends DomainEvent {
  constructor(
    readonly paymentId: string,
    readonly orderId: string,
    readonly amount: Money,
    readonly completedAt: Date,
  ) {
    super();
  }
}
