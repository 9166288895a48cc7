import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { CurrentTransaction } from '@tradewind/application';
import type { EntityManager } from 'typeorm';
import { productViewOf, type ProductSearchRow } from '../product-view.js';
import { readCursor, writeCursor, type Cursor, type Matching } from './cursor.js';
import { SearchProducts, type ProductPage, type SearchCriteria, type Sorting } from './search-products.query.js';
import { searchStatement, type SearchStatement } from './search-statement.js';

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

    const page = await search(cursor?.matching ?? 'words');
    const nothingHasTheWords = page.items.length === 0 && text !== undefined && cursor === undefined;
    return nothingHasTheWords ? search('spelling') : page;
  }

  private async page(
    criteria: SearchCriteria,
    sort: Sorting,
    matching: Matching,
    cursor?: Cursor,
  ): Promise<ProductPage> {
    const limit = criteria.limit ?? 24;
    const rows = await this.rows(searchStatement(criteria, sort, matching, cursor, limit), matching);
    const items = rows.slice(0, limit).map(productViewOf);
    const last = rows[limit - 1];
    if (rows.length <= limit || !last) return { items };
    const key = last.sort_key instanceof Date ? last.sort_key.toISOString() : last.sort_key;
    return { items, next: writeCursor({ sort, matching, key, id: last.id }) };
  }

  private async rows({ sql, parameters }: SearchStatement, matching: Matching): Promise<FoundRow[]> {
    const read = (manager: EntityManager): Promise<FoundRow[]> => manager.query(sql, [...parameters]);
    if (matching === 'words') return read(this.transaction.manager);
    return this.transaction.manager.transaction(async (manager) => {
      await manager.query('SET LOCAL pg_trgm.word_similarity_threshold = 0.45');
      return read(manager);
    });
  }
}

/** Nothing is more or less relevant to no text. */
function sortingOf(sort: Sorting | undefined, text: string | undefined): Sorting {
  if (text === undefined && (sort === undefined || sort === 'relevance')) return 'newest';
  return sort ?? 'relevance';
}
