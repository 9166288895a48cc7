import type { StockItem } from './stock-item.js';

/** Who changes a stock item, and why. Both are kept with each event of the change. */
export interface Audit {
  /** The operator. Undefined for what happens to an order. */
  readonly who?: string | undefined;
  readonly why?: string | undefined;
}

/** The stock items of all products. */
export abstract class StockItemRepository {
  abstract find(productId: string): Promise<StockItem | undefined>;

  /** @throws AggregateNotFoundError */
  abstract get(productId: string): Promise<StockItem>;

  /**
   * As `findForUpdate`, for one product.
   *
   * @throws AggregateNotFoundError
   */
  abstract getForUpdate(productId: string): Promise<StockItem>;

  /**
   * Returns the stock items that exist. Until the end of the transaction, nobody else can change them; who wants to must
   * wait. All transactions lock stock items in the same order, so none waits for another that waits for it.
   */
  abstract findForUpdate(productIds: readonly string[]): Promise<StockItem[]>;

  /** Returns the item as its ledger up to that time makes it, to look at; undefined if it did not exist then. */
  abstract rebuild(productId: string, to: { readonly until: Date }): Promise<StockItem | undefined>;

  /** @throws ConcurrencyConflictError when it has been changed in the meantime */
  abstract save(stockItem: StockItem, audit: Audit): Promise<void>;
}
