import { CancelDeadlineWhenStockCommitted } from './application/domain-event-handlers/cancel-deadline-when-stock-committed.js';
import { CancelDeadlineWhenStockReleased } from './application/domain-event-handlers/cancel-deadline-when-stock-released.js';
import { PublishInventoryModifiedWhenStockRecalculated } from './application/domain-event-handlers/publish-inventory-modified-when-stock-recalculated.js';
import { PublishStockReservedWhenStockReserved } from './application/domain-event-handlers/publish-stock-reserved-when-stock-reserved.js';
import { PublishStockReservationRejectedWhenStockReservationRejected } from './application/domain-event-handlers/publish-stock-reservation-rejected-when-stock-reservation-rejected.js';
import { PublishStockReservationExpiredWhenStockReservationExpired } from './application/domain-event-handlers/publish-stock-reservation-expired-when-stock-reservation-expired.js';
import { PublishStockCommittedWhenStockCommitted } from './application/domain-event-handlers/publish-stock-committed-when-stock-committed.js';
import { PublishStockCommitmentRejectedWhenStockCommitmentRejected } from './application/domain-event-handlers/publish-stock-commitment-rejected-when-stock-commitment-rejected.js';
import { SetDeadlineWhenStockReserved } from './application/domain-event-handlers/set-deadline-when-stock-reserved.js';

/**
 * The handlers of one event run one after the other in the order of this list. Handlers that decide come first. Handlers
 * that publish come last. The views are not among them: they follow the ledger by themselves.
 */
export const domainEventHandlersInOrder = [
  SetDeadlineWhenStockReserved,
  CancelDeadlineWhenStockCommitted,
  CancelDeadlineWhenStockReleased,

  PublishInventoryModifiedWhenStockRecalculated,
  PublishStockReservedWhenStockReserved,
  PublishStockReservationRejectedWhenStockReservationRejected,
  PublishStockReservationExpiredWhenStockReservationExpired,
  PublishStockCommittedWhenStockCommitted,
  PublishStockCommitmentRejectedWhenStockCommitmentRejected,
];
