import { move } from '../stock.js';
import { StockRecalculatedDomainEvent, type StockBefore } from './stock-recalculated.domain-event.js';

/** An order was not paid in time, and its pieces are available again. */
export class ReservedPiecesExpiredDomainEvent extends StockRecalculatedDomainEvent {
  constructor(
    before: StockBefore,
    readonly orderId: string,
    readonly quantity: number,
  ) {
    super(before, move(quantity, 'reserved', 'available'));
  }
}
