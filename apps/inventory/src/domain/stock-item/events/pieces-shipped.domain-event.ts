import { move } from '../stock.js';
import { StockRecalculatedDomainEvent, type StockBefore } from './stock-recalculated.domain-event.js';

/** The pieces of an order left the warehouse. */
export class PiecesShippedDomainEvent extends StockRecalculatedDomainEvent {
  constructor(
    before: StockBefore,
    readonly orderId: string,
    readonly quantity: number,
  ) {
    super(before, move(quantity, 'committed', 'shipped'));
  }
}
