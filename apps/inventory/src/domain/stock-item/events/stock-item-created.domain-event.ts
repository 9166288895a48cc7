import { StockRecalculatedDomainEvent, type StockBefore } from './stock-recalculated.domain-event.js';

/** A product came into the catalogue. There are no pieces of it yet. */
export class StockItemCreatedDomainEvent extends StockRecalculatedDomainEvent {
  constructor(
    before: StockBefore,
    readonly sku: string,
    readonly name: string,
  ) {
    super(before, {});
  }
}
