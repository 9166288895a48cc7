import { move } from '../stock.js';
import { StockRecalculatedDomainEvent, type StockBefore } from './stock-recalculated.domain-event.js';

/** Pieces can not be sold any more. */
export class PiecesWrittenOffDomainEvent extends StockRecalculatedDomainEvent {
  constructor(
    before: StockBefore,
    readonly quantity: number,
    readonly reason: string,
  ) {
    super(before, move(quantity, 'available', 'writtenOff'));
  }
}
