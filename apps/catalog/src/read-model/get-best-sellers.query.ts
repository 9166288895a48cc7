import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Clock, CurrentTransaction } from '@tradewind/application';
import { slugOf } from '../domain/product/slug-of.js';
import type { Period } from '../domain/purchase/period.js';
import { productViewColumns, productViewOf, type ProductSearchRow, type ProductView } from './product-view.js';

export interface BestSellerCriteria {
  readonly period: Period;
  /** Name or slug. */
  readonly category?: string;
  readonly limit: number;
}

/** The products of which most pieces were bought in the calendar period that is running, in UTC; the best first. */
export class GetBestSellersQuery extends Query<ProductView[]> {
  constructor(readonly criteria: BestSellerCriteria) {
    super();
  }
}

@QueryHandler(GetBestSellersQuery)
export class GetBestSellersHandler implements IQueryHandler<GetBestSellersQuery> {
  constructor(
    private readonly currentTransaction: CurrentTransaction,
    private readonly clock: Clock,
  ) {}

  async execute({ criteria: { period, category, limit } }: GetBestSellersQuery): Promise<ProductView[]> {
    const ofCategory = category === undefined ? '' : 'AND seller.category_slug = $4';
    const rows = await this.currentTransaction.manager.query<ProductSearchRow[]>(
      `SELECT ${productViewColumns} FROM best_sellers seller JOIN product_search_entries p ON p.id = seller.product_id
        WHERE seller.period = $1 AND seller.starts_on = date_trunc($1, $2::timestamptz AT TIME ZONE 'UTC')::date ${ofCategory}
          AND seller.pieces > 0 AND NOT p.discontinued
        ORDER BY seller.pieces DESC, seller.product_id LIMIT $3`,
      [period, this.clock.now(), limit, ...(category === undefined ? [] : [slugOf(category)])],
    );
    return rows.map(productViewOf);
  }
}
