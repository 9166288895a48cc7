import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { CurrentTransaction } from '@tradewind/application';
import { productViewOf, type ProductSearchRow } from '../product-view.js';
import { matchings, readCursor, writeCursor, type Cursor, type Matching } from './cursor.js';
import { SearchProducts, type ProductPage, type SearchCriteria, type Sorting } from './search-products.query.js';
import { searchStatement } from './search-statement.js';
import { textQuery } from './text-query.js';

type FoundRow = ProductSearchRow & { sort_key: string | Date };

const USUAL_LIMIT = 24;

/** With so many products the words of a text suffice. Not the page's limit: the products found don't depend on that. */
const ENOUGH = 24;

@QueryHandler(SearchProducts)
export class SearchProductsHandler implements IQueryHandler<SearchProducts> {
  constructor(private readonly transaction: CurrentTransaction) {}

  async execute({ criteria }: SearchProducts): Promise<ProductPage> {
    const text = criteria.text?.trim() || undefined;
    const sort = sortingOf(criteria.sort, text);
    const cursor = criteria.after === undefined ? undefined : readCursor(criteria.after, sort);
    const limit = criteria.limit ?? USUAL_LIMIT;
    const search = (matching: Matching, most: number): Promise<FoundRow[]> =>
      this.rows({ ...criteria, text }, sort, matching, cursor, most);

    if (cursor || text === undefined) {
      const matching = cursor?.matching ?? 'words';
      return pageOf(await search(matching, limit), limit, sort, matching);
    }
    for (const matching of matchings) {
      const fewest = matching === 'words' ? ENOUGH : 1;
      const rows = await search(matching, Math.max(limit, fewest));
      if (rows.length >= fewest) return pageOf(rows, limit, sort, matching);
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
    const { manager } = this.transaction;
    const text = criteria.text === undefined ? undefined : await textQuery(manager, criteria.text, matching);
    if (criteria.text !== undefined && !text) return [];
    const { sql, parameters } = searchStatement(criteria, sort, text, cursor, limit);
    return manager.query<FoundRow[]>(sql, [...parameters]);
  }
}

function pageOf(rows: readonly FoundRow[], limit: number, sort: Sorting, matching: Matching): ProductPage {
  const items = rows.slice(0, limit).map(productViewOf);
  const last = rows[limit - 1];
  if (rows.length <= limit || !last) return { items };
  const key = last.sort_key instanceof Date ? last.sort_key.toISOString() : last.sort_key;
  return { items, next: writeCursor({ sort, matching, key, id: last.id }) };
}

/** Nothing is more or less relevant to no text. */
function sortingOf(sort: Sorting | undefined, text: string | undefined): Sorting {
  if (text === undefined && (sort === undefined || sort === 'relevance')) return 'newest';
  return sort ?? 'relevance';
}
