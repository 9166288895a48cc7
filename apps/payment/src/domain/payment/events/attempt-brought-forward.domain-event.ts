import { DomainEvent } from '@tradewind/domain';
import type { Operation } from '../operation.js';

/** The provider has sent a notice about an operation that was in doubt, so it is asked at once. */
export class AttemptBroughtForwardDomainEvent extends DomainEvent {
  constructor(
    readonly paymentId: string,
    readonly operation: Operation,
    readonly at: Date,
  ) {
    super();
  }
}
