import { Injectable } from '@nestjs/common';
import { CurrentTransaction, PreparedStatement } from '@tradewind/application';
import { Projection, type StoredEvent } from '@tradewind/event-sourcing';
import { StockItemCreatedDomainEvent } from '../domain/stock-item/events/stock-item-created.domain-event.js';
import type { StockRecalculatedDomainEvent } from '../domain/stock-item/events/stock-recalculated.domain-event.js';
import { noStock, type Stock } from '../domain/stock-item/stock.js';
import { OnStockRecalculated } from './on-stock-recalculated.js';

const sums = Object.keys(noStock) as Array<keyof Stock>;
const columnOf = (sum: keyof Stock): string => (sum === 'writtenOff' ? 'written_off' : sum);

const upsert = new PreparedStatement(`
  INSERT INTO stock_levels AS level (product_id, sku, name, revision, changed_at, ${sums.map(columnOf).join(', ')})
  VALUES ($1, $2, $3, $4, $5, ${sums.map((_, index) => `$${index + 6}`).join(', ')})
  ON CONFLICT (product_id) DO UPDATE SET revision = excluded.revision, changed_at = excluded.changed_at,
    ${sums.map((sum) => `${columnOf(sum)} = level.${columnOf(sum)} + excluded.${columnOf(sum)}`).join(', ')}`);

/** Maintains `stock_levels`: one row per product with all of its sums. What can be bought is `available`. */
@Injectable()
export class StockLevelProjection extends Projection {
  readonly name = 'stock-levels';
  readonly version = 1;
  readonly tables = `
    CREATE TABLE stock_levels (
      product_id uuid PRIMARY KEY,
      sku text NOT NULL,
      name text NOT NULL,
      revision int NOT NULL,
      changed_at timestamptz NOT NULL,
      available int NOT NULL,
      reserved int NOT NULL,
      committed int NOT NULL,
      shipped bigint NOT NULL,
      received bigint NOT NULL,
      adjusted bigint NOT NULL,
      written_off bigint NOT NULL
    );
    CREATE INDEX ON stock_levels (product_id)
      WHERE least(available, reserved, committed, shipped, written_off) < 0;
    CREATE INDEX ON stock_levels (product_id)
      WHERE received + adjusted <> available + reserved + committed + shipped + written_off`;

  constructor(private readonly currentTransaction: CurrentTransaction) {
    super();
  }

  @OnStockRecalculated()
  async recalculate(event: StockRecalculatedDomainEvent, { metadata: { at } }: StoredEvent): Promise<void> {
    const { sku, name } = event instanceof StockItemCreatedDomainEvent ? event : { sku: '', name: '' };
    const moves = sums.map((sum) => event.moves[sum] ?? 0);
    const values = [event.productId, sku, name, event.revision, at, ...moves];
    await upsert.enqueue(this.currentTransaction.manager, values);
  }
}
