import { Injectable } from '@nestjs/common';
import { CurrentTransaction, PreparedStatement } from '@tradewind/application';
import { OnStoredEvent, Projection, type StoredEvent } from '@tradewind/event-sourcing';
import { StockAdjustedDomainEvent, StockReceivedDomainEvent } from './stock-item.js';

const change = new PreparedStatement(`
  INSERT INTO stock_levels AS level (product_id, on_hand, changed_at) VALUES ($1, $2, $3)
  ON CONFLICT (product_id) DO UPDATE SET on_hand = level.on_hand + excluded.on_hand, changed_at = excluded.changed_at`);

@Injectable()
export class StockLevelProjection extends Projection {
  readonly name = 'stock-levels';
  readonly version = 1;
  readonly tables = `
    CREATE TABLE stock_levels (product_id uuid PRIMARY KEY, on_hand int NOT NULL, changed_at timestamptz NOT NULL)`;

  constructor(private readonly transaction: CurrentTransaction) {
    super();
  }

  @OnStoredEvent(StockReceivedDomainEvent)
  async addReceived({ productId, quantity }: StockReceivedDomainEvent, { metadata }: StoredEvent): Promise<void> {
    await change.enqueue(this.transaction.manager, [productId, quantity, metadata.at]);
  }

  @OnStoredEvent(StockAdjustedDomainEvent)
  async addAdjusted({ productId, difference }: StockAdjustedDomainEvent, { metadata }: StoredEvent): Promise<void> {
    await change.enqueue(this.transaction.manager, [productId, difference, metadata.at]);
  }
}
