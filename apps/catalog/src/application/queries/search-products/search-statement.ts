import { slugOf } from '../../../domain/values/slug-of.js';
import { productViewColumns } from '../product-view.js';
import type { Cursor, Matching } from './cursor.js';
import type { SearchCriteria, Sorting } from './search-products.query.js';

export interface SearchStatement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** The words of a text as a query, the last one also as the beginning of a longer word. */
const wordsQuery = (
  text: string,
): string => `(SELECT CASE WHEN words LIKE '%''' THEN (words || ':*')::tsquery ELSE words::tsquery END
  FROM CAST(websearch_to_tsquery('english', ${text}) AS text) words)`;

const orders: Record<Exclude<Sorting, 'relevance'>, { key: string; type: string; direction: 'ASC' | 'DESC' }> = {
  price: { key: 'p.price', type: 'bigint', direction: 'ASC' },
  '-price': { key: 'p.price', type: 'bigint', direction: 'DESC' },
  name: { key: 'p.name_key', type: 'text', direction: 'ASC' },
  newest: { key: 'p.created_at', type: 'timestamptz', direction: 'DESC' },
};

/** One page and one product more, in an order that no two products share, from where the cursor points. */
export function searchStatement(
  criteria: SearchCriteria,
  sort: Sorting,
  matching: Matching,
  cursor: Cursor | undefined,
  limit: number,
): SearchStatement {
  const parameters: unknown[] = [];
  const bind = (value: unknown): string => `$${parameters.push(value)}`;
  const conditions = ['NOT p.discontinued'];
  const { text, brand, category, minPrice, maxPrice, onSale } = criteria;

  if (brand !== undefined) conditions.push(`p.brand_slug = ${bind(slugOf(brand))}`);
  if (category !== undefined) conditions.push(`p.category_slug = ${bind(slugOf(category))}`);
  if (minPrice !== undefined) conditions.push(`p.price >= ${bind(minPrice)}`);
  if (maxPrice !== undefined) conditions.push(`p.price <= ${bind(maxPrice)}`);
  if (onSale !== undefined) conditions.push(onSale ? 'p.on_sale' : 'NOT p.on_sale');

  let relevance = '0::numeric';
  if (text !== undefined && matching === 'words') {
    const query = wordsQuery(`${bind(text)}::text`);
    conditions.push(`p.document @@ ${query}`);
    relevance = `round(ts_rank(p.document, ${query})::numeric, 6)`;
  } else if (text !== undefined) {
    const spelling = `lower(${bind(text)}::text)`;
    conditions.push(`${spelling} <% p.spelling`);
    relevance = `round((word_similarity(${spelling}, p.spelling) + word_similarity(${spelling}, p.name_key))::numeric, 6)`;
  }

  const order = sort === 'relevance' ? { key: relevance, type: 'numeric', direction: 'DESC' } : orders[sort];
  if (cursor) {
    const beyond = order.direction === 'ASC' ? '>' : '<';
    conditions.push(`(${order.key}, p.id) ${beyond} (${bind(cursor.key)}::${order.type}, ${bind(cursor.id)}::uuid)`);
  }
  const sql = `SELECT ${productViewColumns}, ${order.key} AS sort_key FROM product_search p WHERE ${conditions.join(' AND ')}
    ORDER BY ${order.key} ${order.direction}, p.id ${order.direction} LIMIT ${bind(limit + 1)}`;
  return { sql, parameters };
}
