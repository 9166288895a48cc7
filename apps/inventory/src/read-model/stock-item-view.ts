/**
 * The columns of `stock_levels` and `low_stock_items`, as the API shows them. Sums of many years exceed an integer. The
 * subquery is one look-up per row; a join would read `low_stock_items` up to the page.
 */
export const stockItemColumns = `
  level.product_id AS "productId", level.sku, level.name, level.revision, level.changed_at AS "changedAt",
  level.available + level.reserved + level.committed AS "onHand", level.available, level.reserved, level.committed,
  level.shipped::float8, level.received::float8, level.adjusted::float8, level.written_off::float8 AS "writtenOff",
  (SELECT low.since FROM low_stock_items low WHERE low.product_id = level.product_id) AS "lowSince"`;

export interface StockItemView {
  readonly productId: string;
  readonly sku: string;
  readonly name: string;
  readonly revision: number;
  readonly onHand: number;
  readonly available: number;
  readonly reserved: number;
  readonly committed: number;
  readonly shipped: number;
  readonly received: number;
  readonly adjusted: number;
  readonly writtenOff: number;
  readonly changedAt: Date;
  readonly lowSince: Date | null;
}
