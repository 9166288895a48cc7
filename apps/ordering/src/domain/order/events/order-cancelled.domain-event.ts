import { DomainEvent } from '@tradewind/domain';
import type { CancellationReason } from '../cancellation-reason.js';

/** An order was cancelled for the given reason, and will not be fulfilled. */
export class OrderCancelledDomainEvent extends DomainEvent {
  constructor(
    readonly orderId: string,
    readonly orderNumber: string,
    readonly customerId: string,
    readonly reason: CancellationReason,
    readonly cancelledAt: Date,
  ) {
    super();
  }
}
