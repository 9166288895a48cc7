import { Injectable } from '@nestjs/common';
import { CurrentTransaction, PreparedStatement } from '@tradewind/application';
import { OnStoredEvent, Projection, type StoredEvent } from '@tradewind/event-sourcing';
import { CommittedPiecesReleasedDomainEvent } from '../domain/stock-item/events/committed-pieces-released.domain-event.js';
import { PiecesCommittedDomainEvent } from '../domain/stock-item/events/pieces-committed.domain-event.js';
import { PiecesReservedDomainEvent } from '../domain/stock-item/events/pieces-reserved.domain-event.js';
import { PiecesShippedDomainEvent } from '../domain/stock-item/events/pieces-shipped.domain-event.js';
import { ReservedPiecesExpiredDomainEvent } from '../domain/stock-item/events/reserved-pieces-expired.domain-event.js';
import { ReservedPiecesReleasedDomainEvent } from '../domain/stock-item/events/reserved-pieces-released.domain-event.js';

const add = new PreparedStatement(
  `INSERT INTO reserved_pieces (product_id, order_id, quantity, status, since) VALUES ($1, $2, $3, 'reserved', $4)`,
);
const commit = new PreparedStatement(
  `UPDATE reserved_pieces SET status = 'committed', since = $3 WHERE product_id = $1 AND order_id = $2`,
);
const remove = new PreparedStatement('DELETE FROM reserved_pieces WHERE product_id = $1 AND order_id = $2');

interface OrderLine {
  readonly productId: string;
  readonly orderId: string;
}

/** Maintains `reserved_pieces`: which orders have how many pieces of a product in the warehouse. */
@Injectable()
export class ReservedPiecesProjection extends Projection {
  readonly name = 'reserved-pieces';
  readonly version = 1;
  readonly tables = `
    CREATE TABLE reserved_pieces (
      product_id uuid NOT NULL,
      order_id uuid NOT NULL,
      quantity int NOT NULL,
      status text NOT NULL,
      since timestamptz NOT NULL,
      PRIMARY KEY (product_id, order_id)
    )`;

  constructor(private readonly currentTransaction: CurrentTransaction) {
    super();
  }

  @OnStoredEvent(PiecesReservedDomainEvent)
  async reserve(event: PiecesReservedDomainEvent, { metadata: { at } }: StoredEvent): Promise<void> {
    await add.enqueue(this.currentTransaction.manager, [event.productId, event.orderId, event.quantity, at]);
  }

  @OnStoredEvent(PiecesCommittedDomainEvent)
  async commit(event: PiecesCommittedDomainEvent, { metadata: { at } }: StoredEvent): Promise<void> {
    await commit.enqueue(this.currentTransaction.manager, [event.productId, event.orderId, at]);
  }

  @OnStoredEvent(ReservedPiecesReleasedDomainEvent)
  @OnStoredEvent(ReservedPiecesExpiredDomainEvent)
  @OnStoredEvent(CommittedPiecesReleasedDomainEvent)
  @OnStoredEvent(PiecesShippedDomainEvent)
  async remove({ productId, orderId }: OrderLine): Promise<void> {
    await remove.enqueue(this.currentTransaction.manager, [productId, orderId]);
  }
}
