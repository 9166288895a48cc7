import { move } from '../stock.js';
import { StockRecalculatedDomainEvent, type StockBefore } from './stock-recalculated.domain-event.js';

/** An order that was not paid is cancelled, and its pieces are available again. */
export class ReservedPiecesReleasedDomainEvent extends StockRecalculatedDomainEvent {
  constructor(
    before: StockBefore,
    readonly orderId: string,
    readonly quantity: number,
  ) {
    super(before, move(quantity, 'reserved', 'available'));
  }
}
