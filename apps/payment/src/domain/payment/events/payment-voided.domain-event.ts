import { DomainEvent } from '@tradewind/domain';

export class PaymentVoidedDomainEvent extends DomainEvent {
  constructor(
    readonly paymentId: string,
    readonly orderId: string,
    readonly voidedAt: Date,
  ) {
    super();
  }
}
