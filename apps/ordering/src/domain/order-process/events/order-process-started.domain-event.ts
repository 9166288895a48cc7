import { DomainEvent } from '@tradewind/domain';
import type { SetDeadline } from '../set-deadline.js';

/** From now on, an order is taken through its steps. */
export class OrderProcessStartedDomainEvent extends DomainEvent {
  constructor(
    readonly orderId: string,
    readonly deadline: SetDeadline,
    readonly startedAt: Date,
  ) {
    super();
  }
}
