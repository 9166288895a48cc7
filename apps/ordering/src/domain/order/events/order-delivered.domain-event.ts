import { DomainEvent } from '@tradewind/domain';

/** An order arrived, or nobody reported in time that it did not. */
export class OrderDeliveredDomainEvent extends DomainEvent {
  constructor(
    readonly orderId: string,
    readonly customerId: string,
    readonly assumed: boolean,
    readonly deliveredAt: Date,
  ) {
    super();
  }
}
