import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { CurrentTransaction, pageOf } from '@tradewind/application';
import { stockItemColumns, type StockItemView } from './stock-item-view.js';

export interface StockItemFilter {
  /** Only those of which few pieces are available. */
  readonly low?: boolean;
  /** The `next` of the previous page. */
  readonly after?: string;
  readonly limit: number;
}

export interface StockItemPage {
  readonly items: readonly StockItemView[];
  readonly next: string | null;
}

/** Lists the stock of all products, or of those of which few pieces are available, by product. */
export class ListStockItemsQuery extends Query<StockItemPage> {
  constructor(readonly filter: StockItemFilter) {
    super();
  }
}

@QueryHandler(ListStockItemsQuery)
export class ListStockItemsHandler implements IQueryHandler<ListStockItemsQuery> {
  constructor(private readonly currentTransaction: CurrentTransaction) {}

  async execute({ filter: { low = false, after, limit } }: ListStockItemsQuery): Promise<StockItemPage> {
    const [tables, productId] = low
      ? ['low_stock_items listed JOIN stock_levels level USING (product_id)', 'listed.product_id']
      : ['stock_levels level', 'level.product_id'];
    const found = await this.currentTransaction.manager.query<StockItemView[]>(
      `SELECT ${stockItemColumns} FROM ${tables}
       WHERE $1::uuid IS NULL OR ${productId} > $1
       ORDER BY ${productId} LIMIT $2`,
      [after ?? null, limit + 1],
    );
    const { items, last } = pageOf(found, limit);
    return { items, next: last?.productId ?? null };
  }
}
