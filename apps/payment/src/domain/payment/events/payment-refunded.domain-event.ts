import { DomainEvent, type Money } from '@tradewind/domain';

export class PaymentRefundedDomainEvent extends DomainEvent {
  constructor(
    readonly paymentId: string,
    readonly orderId: string,
    readonly amount: Money,
    readonly refundedAt: Date,
  ) {
    super();
  }
}
