import { DomainEvent } from '@tradewind/domain';
import type { Operation } from '../operation.js';

export class AttemptBegunDomainEvent extends DomainEvent {
  constructor(
    readonly paymentId: string,
    /** With this attempt counted. */
    readonly operation: Operation,
    readonly at: Date,
  ) {
    super();
  }
}
