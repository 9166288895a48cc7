import { Injectable } from '@nestjs/common';
import { CurrentTransaction, PreparedStatement } from '@tradewind/application';
import { OnStoredEvent } from '../projections/declaration/on-stored-event.js';
import { Projection } from '../projections/declaration/projection.js';
import type { StoredEvent } from '../store/stored-event.js';
import { StockAdjustedDomainEvent, StockReceivedDomainEvent } from './stock-item.js';

const change = new PreparedStatement(`
  INSERT INTO stock_levels AS l (product_id, on_hand) VALUES ($1, $2)
  ON CONFLICT (product_id) DO UPDATE SET on_hand = l.on_hand + excluded.on_hand`);

const note = new PreparedStatement(
  'INSERT INTO stock_changes (position, stream, version, quantity) VALUES ($1, $2, $3, $4)',
);

const TABLES = `
  CREATE TABLE stock_levels (product_id uuid PRIMARY KEY, on_hand int NOT NULL);
  CREATE TABLE stock_changes (
    nth bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    position bigint NOT NULL,
    stream text NOT NULL,
    version int NOT NULL,
    quantity int NOT NULL
  );
  CREATE INDEX stock_changes_stream ON stock_changes (stream)`;

/** How many pieces there are of each product, and each change in the order in which it was shown. */
@Injectable()
export class StockLevelProjection extends Projection {
  readonly name = 'stock-levels';
  readonly version: number = 1;
  readonly tables: string = TABLES;

  constructor(protected readonly transaction: CurrentTransaction) {
    super();
  }

  @OnStoredEvent(StockReceivedDomainEvent)
  async showReceived({ productId, quantity }: StockReceivedDomainEvent, stored: StoredEvent): Promise<void> {
    await this.show(productId, quantity, stored);
  }

  @OnStoredEvent(StockAdjustedDomainEvent)
  async showAdjusted({ productId, difference }: StockAdjustedDomainEvent, stored: StoredEvent): Promise<void> {
    await this.show(productId, difference, stored);
  }

  protected async show(productId: string, quantity: number, { position, stream, version }: StoredEvent): Promise<void> {
    const { manager } = this.transaction;
    await change.enqueue(manager, [productId, quantity]);
    await note.enqueue(manager, [position, stream, version, quantity]);
  }
}
