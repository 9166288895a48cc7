import { DomainEvent } from '@tradewind/domain';

export class PaymentCreatedDomainEvent extends DomainEvent {
  constructor(
    readonly paymentId: string,
    readonly name: string,
    readonly ownerId: string,
    readonly createdAt: Date,
  ) {
    super();
  }
}
