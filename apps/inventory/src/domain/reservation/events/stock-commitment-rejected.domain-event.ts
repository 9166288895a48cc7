import { DomainEvent } from '@tradewind/domain';
import type { Shortage } from '../order-items.js';

/** A paid order had no reservation any more, and some of its items are short. */
export class StockCommitmentRejectedDomainEvent extends DomainEvent {
  constructor(
    readonly orderId: string,
    readonly shortages: readonly Shortage[],
    readonly rejectedAt: Date,
  ) {
    super();
  }
}
