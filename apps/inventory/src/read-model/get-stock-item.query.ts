import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { AggregateNotFoundError, CurrentTransaction } from '@tradewind/application';
import type { Viewer } from '../domain/viewer.js';

export interface StockItemView {
  readonly stockItemId: string;
  readonly name: string;
  readonly ownerId: string;
  readonly createdAt: Date;
  readonly changedAt: Date;
}

/** Gets a stock item. It is reported as not found unless the viewer is its owner or an operator. */
export class GetStockItemQuery extends Query<StockItemView> {
  constructor(
    readonly stockItemId: string,
    readonly viewer: Viewer,
  ) {
    super();
  }
}

@QueryHandler(GetStockItemQuery)
export class GetStockItemHandler implements IQueryHandler<GetStockItemQuery> {
  constructor(private readonly currentTransaction: CurrentTransaction) {}

  async execute({ stockItemId, viewer }: GetStockItemQuery): Promise<StockItemView> {
    const [found] = await this.currentTransaction.manager.query<StockItemView[]>(
      `SELECT stock_item_id AS "stockItemId", name, owner_id AS "ownerId",
         created_at AS "createdAt", changed_at AS "changedAt"
       FROM stock_item_summaries
       WHERE stock_item_id = $1 AND ($2::uuid IS NULL OR owner_id = $2)`,
      [stockItemId, viewer.isOperator ? null : viewer.userId],
    );
    if (!found) throw new AggregateNotFoundError('StockItem', stockItemId);
    return found;
  }
}
