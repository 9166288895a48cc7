import type { EntityManager } from 'typeorm';

export interface LabelView {
  readonly slug: string;
  readonly name: string;
  readonly products: number;
}

/** The brands or categories of the products that a customer can buy. */
export function labels(manager: EntityManager, column: 'brand' | 'category'): Promise<LabelView[]> {
  return manager.query(
    `SELECT ${column}_slug AS slug, max(${column}) AS name, count(*)::int AS products
       FROM product_search_entries WHERE NOT discontinued GROUP BY ${column}_slug ORDER BY name`,
  );
}
