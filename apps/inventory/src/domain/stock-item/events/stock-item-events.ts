import { CommittedPiecesReleasedDomainEvent } from './committed-pieces-released.domain-event.js';
import { GoodsReceivedDomainEvent } from './goods-received.domain-event.js';
import { PiecesCommittedDomainEvent } from './pieces-committed.domain-event.js';
import { PiecesReservedDomainEvent } from './pieces-reserved.domain-event.js';
import { PiecesReturnedDomainEvent } from './pieces-returned.domain-event.js';
import { PiecesShippedDomainEvent } from './pieces-shipped.domain-event.js';
import { PiecesWrittenOffDomainEvent } from './pieces-written-off.domain-event.js';
import { ReservedPiecesExpiredDomainEvent } from './reserved-pieces-expired.domain-event.js';
import { ReservedPiecesReleasedDomainEvent } from './reserved-pieces-released.domain-event.js';
import { StockAdjustedDomainEvent } from './stock-adjusted.domain-event.js';
import { StockItemCreatedDomainEvent } from './stock-item-created.domain-event.js';
import type { StockRecalculatedDomainEvent } from './stock-recalculated.domain-event.js';

/** All events of a stock item: every kind of line that its ledger can have. */
export const stockItemEvents: ReadonlyArray<abstract new (...values: never[]) => StockRecalculatedDomainEvent> = [
  CommittedPiecesReleasedDomainEvent,
  GoodsReceivedDomainEvent,
  PiecesCommittedDomainEvent,
  PiecesReservedDomainEvent,
  PiecesReturnedDomainEvent,
  PiecesShippedDomainEvent,
  PiecesWrittenOffDomainEvent,
  ReservedPiecesExpiredDomainEvent,
  ReservedPiecesReleasedDomainEvent,
  StockAdjustedDomainEvent,
  StockItemCreatedDomainEvent,
];
