import { StockRecalculatedDomainEvent, type StockBefore } from './stock-recalculated.domain-event.js';

/** Counting the shelves found more pieces than the ledger has, or, if the difference is negative, fewer. */
export class StockAdjustedDomainEvent extends StockRecalculatedDomainEvent {
  constructor(
    before: StockBefore,
    readonly difference: number,
    readonly reason: string,
  ) {
    super(before, { adjusted: difference, available: difference });
  }
}
