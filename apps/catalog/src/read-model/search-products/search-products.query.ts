import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { CurrentTransaction, pageOf } from '@tradewind/application';
import { productViewOf, type ProductSearchRow } from '../product-view.js';
import { matchings, readCursor, writeCursor, type Cursor, type Matching } from './cursor.js';
import type { ProductPage, SearchCriteria, Sorting } from './search-criteria.js';
import { searchStatement } from './search-statement.js';
import { textQuery } from './text-query.js';

type FoundRow = ProductSearchRow & { sort_key: string | Date };

const usualLimit = 24;

/** With this many products, the words of a text are enough. Not the page's limit: what is found must not depend on that. */
const enough = 24;

export class SearchProductsQuery extends Query<ProductPage> {
  constructor(readonly criteria: SearchCriteria) {
    super();
  }
}

@QueryHandler(SearchProductsQuery)
export class SearchProductsHandler implements IQueryHandler<SearchProductsQuery> {
  constructor(private readonly currentTransaction: CurrentTransaction) {}

  async execute({ criteria }: SearchProductsQuery): Promise<ProductPage> {
    const text = criteria.text?.trim() || undefined;
    const sort = sortingOf(criteria.sort, text);
    const cursor = criteria.after === undefined ? undefined : readCursor(criteria.after, sort);
    const limit = criteria.limit ?? usualLimit;
    const search = (matching: Matching, most: number): Promise<FoundRow[]> =>
      this.rows({ ...criteria, text }, sort, matching, cursor, most);

    if (cursor || text === undefined) {
      const matching = cursor?.matching ?? 'words';
      return productPageOf(await search(matching, limit), limit, sort, matching);
    }
    for (const matching of matchings) {
      const fewest = matching === 'words' ? enough : 1;
      const rows = await search(matching, Math.max(limit, fewest));
      if (rows.length >= fewest) return productPageOf(rows, limit, sort, matching);
    }
    return { items: [] };
  }

  private async rows(
    criteria: SearchCriteria,
    sort: Sorting,
    matching: Matching,
    cursor: Cursor | undefined,
    limit: number,
  ): Promise<FoundRow[]> {
    const { manager } = this.currentTransaction;
    const text = criteria.text === undefined ? undefined : await textQuery(manager, criteria.text, matching);
    if (criteria.text !== undefined && !text) return [];
    const { sql, parameters } = searchStatement(criteria, sort, text, cursor, limit);
    return manager.query<FoundRow[]>(sql, [...parameters]);
  }
}

function productPageOf(rows: readonly FoundRow[], limit: number, sort: Sorting, matching: Matching): ProductPage {
  const { items: found, last } = pageOf(rows, limit);
  const items = found.map(productViewOf);
  if (!last) return { items };
  const key = last.sort_key instanceof Date ? last.sort_key.toISOString() : last.sort_key;
  return { items, next: writeCursor({ sort, matching, key, id: last.id }) };
}

/** Without a text, no product is more relevant than another. */
function sortingOf(sort: Sorting | undefined, text: string | undefined): Sorting {
  if (text === undefined && (sort === undefined || sort === 'relevance')) return 'newest';
  return sort ?? 'relevance';
}
