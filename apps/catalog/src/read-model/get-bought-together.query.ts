import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { CurrentTransaction } from '@tradewind/application';
import { productViewColumns, productViewOf, type ProductSearchRow, type ProductView } from './product-view.js';

const most = 8;

/** The products that are most often in one order with a product, the most frequent first. */
export class GetBoughtTogetherQuery extends Query<ProductView[]> {
  constructor(readonly productId: string) {
    super();
  }
}

@QueryHandler(GetBoughtTogetherQuery)
export class GetBoughtTogetherHandler implements IQueryHandler<GetBoughtTogetherQuery> {
  constructor(private readonly currentTransaction: CurrentTransaction) {}

  async execute({ productId }: GetBoughtTogetherQuery): Promise<ProductView[]> {
    const rows = await this.currentTransaction.manager.query<ProductSearchRow[]>(
      `SELECT ${productViewColumns} FROM product_pairs pair JOIN product_search_entries p ON p.id = pair.other_id
        WHERE pair.product_id = $1 AND pair.orders > 0 AND NOT p.discontinued
        ORDER BY pair.orders DESC, pair.other_id LIMIT ${most}`,
      [productId],
    );
    return rows.map(productViewOf);
  }
}
