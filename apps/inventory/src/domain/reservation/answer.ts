import type { DomainEvent } from '@tradewind/domain';
import { StockCommitmentRejectedDomainEvent } from './events/stock-commitment-rejected.domain-event.js';
import { StockCommittedDomainEvent } from './events/stock-committed.domain-event.js';
import { StockReservationExpiredDomainEvent } from './events/stock-reservation-expired.domain-event.js';
import { StockReservationRejectedDomainEvent } from './events/stock-reservation-rejected.domain-event.js';
import { StockReservedDomainEvent } from './events/stock-reserved.domain-event.js';
import type { ReservationState } from './reservation-state.js';

/** What Inventory says about an order whose reservation is in this state. Ordering does not wait for the other states. */
export function answerOf({
  id,
  status,
  items,
  shortages,
  expiresAt,
  decidedAt,
}: ReservationState): DomainEvent | undefined {
  switch (status) {
    case 'reserved':
      return new StockReservedDomainEvent(id, items, expiresAt!, decidedAt);
    case 'rejected':
      return new StockReservationRejectedDomainEvent(id, shortages, decidedAt);
    case 'expired':
      return new StockReservationExpiredDomainEvent(id, items, decidedAt);
    case 'committed':
      return new StockCommittedDomainEvent(id, items, decidedAt);
    case 'commitment-rejected':
      return new StockCommitmentRejectedDomainEvent(id, shortages, decidedAt);
    default:
      return undefined;
  }
}
