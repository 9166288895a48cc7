import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { CurrentTransaction } from '@tradewind/application';
import { productViewOf, type ProductSearchRow } from '../product-view.js';
import { matchings, readCursor, writeCursor, type Cursor, type Matching } from './cursor.js';
import { SearchProducts, type ProductPage, type SearchCriteria, type Sorting } from './search-products.query.js';
import { searchStatement } from './search-statement.js';
import { textQuery } from './text-query.js';

type FoundRow = ProductSearchRow & { sort_key: string | Date };

@QueryHandler(SearchProducts)
export class SearchProductsHandler implements IQueryHandler<SearchProducts> {
  constructor(private readonly transaction: CurrentTransaction) {}

  async execute({ criteria }: SearchProducts): Promise<ProductPage> {
    const text = criteria.text?.trim() || undefined;
    const sort = sortingOf(criteria.sort, text);
    const cursor = criteria.after === undefined ? undefined : readCursor(criteria.after, sort);
    const search = (matching: Matching): Promise<ProductPage> =>
      this.page({ ...criteria, text }, sort, matching, cursor);

    if (cursor || text === undefined) return search(cursor?.matching ?? 'words');
    for (const matching of matchings) {
      const page = await search(matching);
      if (page.next !== undefined || (matching !== 'words' && page.items.length > 0)) return page;
    }
    return { items: [] };
  }

  private async page(
    criteria: SearchCriteria,
    sort: Sorting,
    matching: Matching,
    cursor?: Cursor,
  ): Promise<ProductPage> {
    const limit = criteria.limit ?? 24;
    const rows = await this.rows(criteria, sort, matching, cursor, limit);
    const items = rows.slice(0, limit).map(productViewOf);
    const last = rows[limit - 1];
    if (rows.length <= limit || !last) return { items };
    const key = last.sort_key instanceof Date ? last.sort_key.toISOString() : last.sort_key;
    return { items, next: writeCursor({ sort, matching, key, id: last.id }) };
  }

  private async rows(
    criteria: SearchCriteria,
    sort: Sorting,
    matching: Matching,
    cursor: Cursor | undefined,
    limit: number,
  ): Promise<FoundRow[]> {
    const { manager } = this.transaction;
    const text = criteria.text === undefined ? undefined : await textQuery(manager, criteria.text, matching);
    if (criteria.text !== undefined && !text) return [];
    const { sql, parameters } = searchStatement(criteria, sort, text, cursor, limit);
    return manager.query<FoundRow[]>(sql, [...parameters]);
  }
}

/** Nothing is more or less relevant to no text. */
function sortingOf(sort: Sorting | undefined, text: string | undefined): Sorting {
  if (text === undefined && (sort === undefined || sort === 'relevance')) return 'newest';
  return sort ?? 'relevance';
}
