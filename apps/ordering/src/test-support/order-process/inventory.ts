import type { Publication } from '../../domain/order-process/decision.js';
import type { ReportedMessage } from '../../domain/order-process/process-message.js';

/** What Inventory holds for the order. `off`: released, and nothing will be reserved any more. */
export type Stock = 'none' | 'reserved' | 'expired' | 'rejected' | 'committed' | 'off' | 'shipped' | 'back' | 'stolen';

export type Outcome<S> = readonly [next: S, ...reports: ReportedMessage[]];

const grantedOrNot = (granted: Outcome<Stock>, refusal: ReportedMessage): Outcome<Stock>[] => [
  granted,
  ['rejected', refusal],
];

/** All that Inventory may do when it reads an event of Ordering. */
export function inventoryReads(event: Publication, stock: Stock): readonly Outcome<Stock>[] {
  const free = stock === 'none' || stock === 'expired' || stock === 'rejected';
  switch (event) {
    case 'OrderAwaitingStock':
      // A reservation that expired is perhaps not made again, but only reported again.
      if (free) {
        const decided = grantedOrNot(['reserved', 'StockReserved'], 'StockReservationRejected');
        return stock === 'expired' ? [...decided, [stock, 'StockReservationExpired']] : decided;
      }
      return [stock === 'reserved' ? [stock, 'StockReserved'] : [stock]];
    case 'OrderConfirmed':
      if (free) return grantedOrNot(['committed', 'StockCommitted'], 'StockCommitmentRejected');
      return [stock === 'off' ? [stock] : ['committed', 'StockCommitted']];
    case 'OrderCancelled':
      return [[stock === 'shipped' ? stock : 'off']];
    case 'OrderShipped':
      return [[stock === 'committed' ? 'shipped' : 'stolen']];
    case 'OrderReturned':
      return [[stock === 'shipped' ? 'back' : stock]];
    default:
      return [[stock]];
  }
}

/** What Inventory may do by itself. */
export function inventoryActs(stock: Stock): readonly Outcome<Stock>[] {
  return stock === 'reserved' ? [['expired', 'StockReservationExpired']] : [];
}
