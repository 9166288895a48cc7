import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { CurrentTransaction } from '@tradewind/application';

export interface LabelView {
  readonly slug: string;
  readonly name: string;
  readonly products: number;
}

/** The brands that a customer can buy. */
export class ListBrands extends Query<LabelView[]> {}

/** The categories that have something to buy. */
export class ListCategories extends Query<LabelView[]> {}

async function labels(transaction: CurrentTransaction, column: 'brand' | 'category'): Promise<LabelView[]> {
  return transaction.manager.query(
    `SELECT ${column}_slug AS slug, max(${column}) AS name, count(*)::int AS products
       FROM product_search WHERE NOT discontinued GROUP BY ${column}_slug ORDER BY name`,
  );
}

@QueryHandler(ListBrands)
export class ListBrandsHandler implements IQueryHandler<ListBrands> {
  constructor(private readonly transaction: CurrentTransaction) {}

  async execute(): Promise<LabelView[]> {
    return labels(this.transaction, 'brand');
  }
}

@QueryHandler(ListCategories)
export class ListCategoriesHandler implements IQueryHandler<ListCategories> {
  constructor(private readonly transaction: CurrentTransaction) {}

  async execute(): Promise<LabelView[]> {
    return labels(this.transaction, 'category');
  }
}
