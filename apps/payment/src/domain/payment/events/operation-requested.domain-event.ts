import { DomainEvent } from '@tradewind/domain';
import type { Operation } from '../operation.js';

/** The intent is recorded. The provider is called after the commit. */
export class OperationRequestedDomainEvent extends DomainEvent {
  constructor(
    readonly paymentId: string,
    readonly operation: Operation,
    readonly at: Date,
  ) {
    super();
  }
}
