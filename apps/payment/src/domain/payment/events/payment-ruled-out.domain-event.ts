import { DomainEvent } from '@tradewind/domain';

/** The order was given up before its payment was asked for. Nothing will be taken. */
export class PaymentRuledOutDomainEvent extends DomainEvent {
  constructor(
    readonly paymentId: string,
    readonly orderId: string,
    readonly at: Date,
  ) {
    super();
  }
}
