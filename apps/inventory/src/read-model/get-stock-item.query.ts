import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { AggregateNotFoundError, CurrentTransaction } from '@tradewind/application';
import { stockItemColumns, type StockItemView } from './stock-item-view.js';

/** Gets the stock of a product. It may be some milliseconds behind the ledger; `revision` says where it is. */
export class GetStockItemQuery extends Query<StockItemView> {
  constructor(readonly productId: string) {
    super();
  }
}

@QueryHandler(GetStockItemQuery)
export class GetStockItemHandler implements IQueryHandler<GetStockItemQuery> {
  constructor(private readonly currentTransaction: CurrentTransaction) {}

  async execute({ productId }: GetStockItemQuery): Promise<StockItemView> {
    const [found] = await this.currentTransaction.manager.query<StockItemView[]>(
      `SELECT ${stockItemColumns} FROM stock_levels level WHERE level.product_id = $1`,
      [productId],
    );
    if (!found) throw new AggregateNotFoundError('StockItem', productId);
    return found;
  }
}
