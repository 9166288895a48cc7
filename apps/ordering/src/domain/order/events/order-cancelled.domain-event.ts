import { DomainEvent } from '@tradewind/domain';
import type { CancellationReason } from '../cancellation-reason.js';

/** An order will not be fulfilled, and why. */
export class OrderCancelledDomainEvent extends DomainEvent {
  constructor(
    readonly orderId: string,
    readonly customerId: string,
    readonly reason: CancellationReason,
    readonly cancelledAt: Date,
  ) {
    super();
  }
}
