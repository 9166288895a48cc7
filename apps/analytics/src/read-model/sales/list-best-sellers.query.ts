import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Period } from '../../domain/period/period.js';
import { isWithin } from '../days.js';
import type { Figure } from '../figure.js';
import { Figures } from '../figures.js';

export interface BestSeller {
  readonly productId: string;
  /** As it was last sold in the period. */
  readonly sku: string;
  readonly name: string;
  readonly pieces: number;
  /** One amount for each currency, in minor units. */
  readonly revenue: ReadonlyArray<{ readonly amount: number; readonly currency: string }>;
}

/** `$5`: the currency whose revenue decides, or null for the pieces. `$6`: how many. */
const BEST_SELLERS = `
  WITH sold AS (
    SELECT product_id, revenue_currency AS currency, sum(pieces) AS pieces, sum(revenue_amount) AS amount
    FROM sold_items WHERE generation = $4 AND ${isWithin('sold_at')}
    GROUP BY product_id, revenue_currency
  ), ranked AS (
    SELECT product_id, sum(pieces) AS pieces,
      jsonb_agg(jsonb_build_object('amount', amount, 'currency', currency) ORDER BY currency) AS revenue,
      CASE WHEN $5::text IS NULL THEN sum(pieces) ELSE sum(amount) FILTER (WHERE currency = $5) END AS rank
    FROM sold GROUP BY product_id
  ), best AS (
    SELECT * FROM ranked WHERE rank IS NOT NULL ORDER BY rank DESC, product_id LIMIT $6
  )
  SELECT best.product_id AS "productId", last.sku, last.name, best.pieces::float8 AS pieces, best.revenue
  FROM best CROSS JOIN LATERAL (
    SELECT sku, name FROM sold_items
    WHERE generation = $4 AND product_id = best.product_id AND ${isWithin('sold_at')}
    ORDER BY sold_at DESC, order_id DESC, line LIMIT 1
  ) AS last
  ORDER BY best.rank DESC, best.product_id`;

/** Lists the products of which most was sold in a period: most pieces or, if a currency is given, most revenue in it. */
export class ListBestSellersQuery extends Query<Figure<BestSeller>> {
  constructor(
    readonly period: Period,
    readonly currency: string | undefined,
    readonly limit: number,
  ) {
    super();
  }
}

@QueryHandler(ListBestSellersQuery)
export class ListBestSellersHandler implements IQueryHandler<ListBestSellersQuery> {
  constructor(private readonly figures: Figures) {}

  execute({ period, currency, limit }: ListBestSellersQuery): Promise<Figure<BestSeller>> {
    return this.figures.of<BestSeller>(BEST_SELLERS, period, [currency ?? null, limit]);
  }
}
