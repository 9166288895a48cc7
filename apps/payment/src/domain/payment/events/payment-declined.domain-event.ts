import { DomainEvent } from '@tradewind/domain';

export class PaymentDeclinedDomainEvent extends DomainEvent {
  constructor(
    readonly paymentId: string,
    readonly orderId: string,
    readonly reason: string,
    readonly declinedAt: Date,
  ) {
    super();
  }
}
