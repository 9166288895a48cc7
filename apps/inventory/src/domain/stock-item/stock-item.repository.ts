import type { StockItem } from './stock-item.js';

/** All stock items of the shop. */
export abstract class StockItemRepository {
  /** @throws AggregateNotFoundError */
  abstract get(id: string): Promise<StockItem>;

  /** @throws ConcurrencyConflictError when it has been changed in the meantime */
  abstract save(stockItem: StockItem): Promise<void>;
}
