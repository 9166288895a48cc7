import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { AggregateNotFoundError } from '@tradewind/application';
import type { Stock } from '../domain/stock-item/stock.js';
import { StockItemRepository } from '../domain/stock-item/stock-item.repository.js';

export interface StockAtView extends Stock {
  readonly productId: string;
  readonly revision: number;
}

/**
 * Gets the stock of a product as it was at a time. This is an audit, so it adds up the ledger itself, from its first
 * line, and trusts no view and no snapshot.
 */
export class GetStockAtQuery extends Query<StockAtView> {
  constructor(
    readonly productId: string,
    readonly at: Date,
  ) {
    super();
  }
}

@QueryHandler(GetStockAtQuery)
export class GetStockAtHandler implements IQueryHandler<GetStockAtQuery> {
  constructor(private readonly stockItems: StockItemRepository) {}

  async execute({ productId, at }: GetStockAtQuery): Promise<StockAtView> {
    const stockItem = await this.stockItems.rebuild(productId, { until: at });
    if (!stockItem) throw new AggregateNotFoundError('StockItem', productId);
    const { stock, revision } = stockItem.snapshot();
    return { productId, revision, ...stock };
  }
}
