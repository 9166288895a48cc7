import { StockRecalculatedDomainEvent, type StockBefore } from './stock-recalculated.domain-event.js';

/** Pieces came from a supplier. */
export class GoodsReceivedDomainEvent extends StockRecalculatedDomainEvent {
  constructor(
    before: StockBefore,
    readonly quantity: number,
    /** The number of the delivery note, if there is one. */
    readonly deliveryNote: string | null,
  ) {
    super(before, { received: quantity, available: quantity });
  }
}
