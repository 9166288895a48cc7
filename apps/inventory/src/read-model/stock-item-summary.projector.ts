import { CurrentTransaction, OnDomainEvent, Projector } from '@tradewind/application';
import { StockItemCreatedDomainEvent } from '../domain/stock-item/events/stock-item-created.domain-event.js';

/** Maintains `stock_item_summaries`: one row per stock item, as the API shows it. */
@Projector()
export class StockItemSummaryProjector {
  constructor(private readonly currentTransaction: CurrentTransaction) {}

  @OnDomainEvent(StockItemCreatedDomainEvent)
  async add({ stockItemId, name, ownerId, createdAt }: StockItemCreatedDomainEvent): Promise<void> {
    await this.currentTransaction.manager.query(
      `INSERT INTO stock_item_summaries (stock_item_id, name, owner_id, created_at, changed_at)
       VALUES ($1, $2, $3, $4, $4)`,
      [stockItemId, name, ownerId, createdAt],
    );
  }
}
