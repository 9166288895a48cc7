import { move } from '../stock.js';
import { StockRecalculatedDomainEvent, type StockBefore } from './stock-recalculated.domain-event.js';

/** Pieces of a shipped order came back and are available again. */
export class PiecesReturnedDomainEvent extends StockRecalculatedDomainEvent {
  constructor(
    before: StockBefore,
    readonly orderId: string,
    readonly quantity: number,
    readonly reason: string,
  ) {
    super(before, move(quantity, 'shipped', 'available'));
  }
}
