import { Injectable } from '@nestjs/common';
import { CurrentTransaction, PreparedStatement } from '@tradewind/application';
import { Projection, type StoredEvent } from '@tradewind/event-sourcing';
import type { StockRecalculatedDomainEvent } from '../domain/stock-item/events/stock-recalculated.domain-event.js';
import { LowStockThreshold } from './low-stock-threshold.js';
import { OnStockRecalculated } from './on-stock-recalculated.js';

const add = new PreparedStatement(
  'INSERT INTO low_stock_items (product_id, since) VALUES ($1, $2) ON CONFLICT (product_id) DO NOTHING',
);
const remove = new PreparedStatement('DELETE FROM low_stock_items WHERE product_id = $1');

/** Maintains `low_stock_items`: the products of which few pieces are available. Another threshold shows after a rebuild. */
@Injectable()
export class LowStockProjection extends Projection {
  readonly name = 'low-stock';
  readonly version = 1;
  readonly tables = `
    CREATE TABLE low_stock_items (
      product_id uuid PRIMARY KEY,
      since timestamptz NOT NULL
    )`;

  constructor(
    private readonly currentTransaction: CurrentTransaction,
    private readonly threshold: LowStockThreshold,
  ) {
    super();
  }

  @OnStockRecalculated()
  async recalculate(event: StockRecalculatedDomainEvent, { metadata: { at } }: StoredEvent): Promise<void> {
    const { manager } = this.currentTransaction;
    if (this.threshold.isLow(event.balance.available)) await add.enqueue(manager, [event.productId, at]);
    else await remove.enqueue(manager, [event.productId]);
  }
}
