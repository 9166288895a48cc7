import { eventType, EventTypes } from '@tradewind/event-sourcing';
import { CommittedPiecesReleasedDomainEvent } from '../../domain/stock-item/events/committed-pieces-released.domain-event.js';
import { GoodsReceivedDomainEvent } from '../../domain/stock-item/events/goods-received.domain-event.js';
import { PiecesCommittedDomainEvent } from '../../domain/stock-item/events/pieces-committed.domain-event.js';
import { PiecesReservedDomainEvent } from '../../domain/stock-item/events/pieces-reserved.domain-event.js';
import { PiecesReturnedDomainEvent } from '../../domain/stock-item/events/pieces-returned.domain-event.js';
import { PiecesShippedDomainEvent } from '../../domain/stock-item/events/pieces-shipped.domain-event.js';
import { PiecesWrittenOffDomainEvent } from '../../domain/stock-item/events/pieces-written-off.domain-event.js';
import { ReservedPiecesExpiredDomainEvent } from '../../domain/stock-item/events/reserved-pieces-expired.domain-event.js';
import { ReservedPiecesReleasedDomainEvent } from '../../domain/stock-item/events/reserved-pieces-released.domain-event.js';
import { StockAdjustedDomainEvent } from '../../domain/stock-item/events/stock-adjusted.domain-event.js';
import { StockItemCreatedDomainEvent } from '../../domain/stock-item/events/stock-item-created.domain-event.js';

/** How the ledger names the events of a stock item. The names are stored and shown to operators. */
export const stockEvents = new EventTypes([
  eventType('stock-item-created', StockItemCreatedDomainEvent),
  eventType('goods-received', GoodsReceivedDomainEvent),
  eventType('stock-adjusted', StockAdjustedDomainEvent),
  eventType('pieces-written-off', PiecesWrittenOffDomainEvent),
  eventType('pieces-reserved', PiecesReservedDomainEvent),
  eventType('reserved-pieces-released', ReservedPiecesReleasedDomainEvent),
  eventType('reserved-pieces-expired', ReservedPiecesExpiredDomainEvent),
  eventType('pieces-committed', PiecesCommittedDomainEvent),
  eventType('committed-pieces-released', CommittedPiecesReleasedDomainEvent),
  eventType('pieces-shipped', PiecesShippedDomainEvent),
  eventType('pieces-returned', PiecesReturnedDomainEvent),
]);
