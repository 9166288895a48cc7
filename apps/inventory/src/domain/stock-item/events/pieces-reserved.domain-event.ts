import { move } from '../stock.js';
import { StockRecalculatedDomainEvent, type StockBefore } from './stock-recalculated.domain-event.js';

/** Pieces belong to an order until it is paid or its time to pay is over. */
export class PiecesReservedDomainEvent extends StockRecalculatedDomainEvent {
  constructor(
    before: StockBefore,
    readonly orderId: string,
    readonly quantity: number,
  ) {
    super(before, move(quantity, 'available', 'reserved'));
  }
}
