import { slugOf } from '../../domain/product/slug-of.js';
import { soldOut } from '../availability.js';
import { productViewColumns } from '../product-view.js';
import type { Cursor } from './cursor.js';
import type { SearchCriteria, Sorting } from './search-criteria.js';
import type { TextQuery } from './text-query.js';

export interface SearchStatement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** Of the products with the words in their name, and of those with the words anywhere, this many of the newest are compared. */
const compared = 100;

const orders: Record<Exclude<Sorting, 'relevance'>, { key: string; type: string; direction: 'ASC' | 'DESC' }> = {
  price: { key: 'p.price', type: 'bigint', direction: 'ASC' },
  '-price': { key: 'p.price', type: 'bigint', direction: 'DESC' },
  name: { key: 'p.name_key', type: 'text', direction: 'ASC' },
  newest: { key: 'p.created_at', type: 'timestamptz', direction: 'DESC' },
};

/** Selects a page and one more product, starting after the cursor, in an order without ties. */
export function searchStatement(
  criteria: SearchCriteria,
  sort: Sorting,
  text: TextQuery | undefined,
  cursor: Cursor | undefined,
  limit: number,
): SearchStatement {
  const parameters: unknown[] = [];
  const filters = filtersOf(criteria, parameters);
  const query = text && tsqueryOf(text.form, bind(parameters, text.parameter));
  const byRelevance = sort === 'relevance' && query !== undefined;

  const relevance = query === undefined ? '0::numeric' : `round(ts_rank(p.document, ${query})::numeric, 6)`;
  const order = sort === 'relevance' ? { key: relevance, type: 'numeric', direction: 'DESC' } : orders[sort];
  const beyond = order.direction === 'ASC' ? '>' : '<';
  const conditions = [
    ...(byRelevance ? [] : filters),
    ...(byRelevance || query === undefined ? [] : [`p.document @@ ${query}`]),
    ...(cursor === undefined
      ? []
      : [
          `(${order.key}, p.id) ${beyond} (${bind(parameters, cursor.key)}::${order.type}, ${bind(parameters, cursor.id)}::uuid)`,
        ]),
  ];
  const products = byRelevance ? `(${candidates(filters, query)}) AS p` : 'product_search_entries p';
  const where = conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '';
  const sql = `SELECT ${productViewColumns}, ${order.key} AS sort_key FROM ${products} ${where}
    ORDER BY ${order.key} ${order.direction}, p.id ${order.direction} LIMIT ${bind(parameters, limit + 1)}`;
  return { sql, parameters };
}

/** Adds a parameter and returns its placeholder. */
function bind(parameters: unknown[], value: unknown): string {
  return `$${parameters.push(value)}`;
}

function filtersOf(criteria: SearchCriteria, parameters: unknown[]): string[] {
  const { brand, category, minPrice, maxPrice, onSale, available } = criteria;
  return [
    'NOT p.discontinued',
    ...(brand === undefined ? [] : [`p.brand_slug = ${bind(parameters, slugOf(brand))}`]),
    ...(category === undefined ? [] : [`p.category_slug = ${bind(parameters, slugOf(category))}`]),
    ...(minPrice === undefined ? [] : [`p.price >= ${bind(parameters, minPrice)}`]),
    ...(maxPrice === undefined ? [] : [`p.price <= ${bind(parameters, maxPrice)}`]),
    ...(onSale === undefined ? [] : [onSale ? 'p.on_sale' : 'NOT p.on_sale']),
    ...(available === undefined ? [] : [available ? `NOT ${soldOut}` : soldOut]),
  ];
}

/** A bounded number for any size of the catalogue. Otherwise, a word that half of a million products have would be ranked 500,000 times. */
function candidates(filters: readonly string[], query: string): string {
  const newest = (column: string): string =>
    `(SELECT p.id FROM product_search_entries p WHERE ${filters.join(' AND ')} AND p.${column} @@ ${query}
       ORDER BY p.created_at DESC, p.id DESC LIMIT ${compared})`;
  return `SELECT p.* FROM product_search_entries p WHERE p.id IN (${newest('title')} UNION ${newest('document')})`;
}

/** The expression contains only constants, so the planner evaluates it and knows how many products have the words. */
function tsqueryOf(form: TextQuery['form'], parameter: string): string {
  if (form === 'spellings') return `to_tsquery('english', ${parameter}::text)`;
  const words = `websearch_to_tsquery('english', ${parameter}::text)`;
  if (form === 'words') return words;
  return `CASE WHEN ${words}::text LIKE '%''' THEN (${words}::text || ':*')::tsquery ELSE ${words} END`;
}
