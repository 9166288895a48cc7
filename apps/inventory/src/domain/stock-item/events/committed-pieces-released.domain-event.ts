import { move } from '../stock.js';
import { StockRecalculatedDomainEvent, type StockBefore } from './stock-recalculated.domain-event.js';

/** A paid order is cancelled, and its pieces are available again. */
export class CommittedPiecesReleasedDomainEvent extends StockRecalculatedDomainEvent {
  constructor(
    before: StockBefore,
    readonly orderId: string,
    readonly quantity: number,
  ) {
    super(before, move(quantity, 'committed', 'available'));
  }
}
