import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { AggregateNotFoundError, CurrentTransaction } from '@tradewind/application';
import { productViewColumns, productViewOf, type ProductSearchRow, type ProductView } from './product-view.js';

export class GetProductQuery extends Query<ProductView> {
  constructor(readonly productId: string) {
    super();
  }
}

@QueryHandler(GetProductQuery)
export class GetProductHandler implements IQueryHandler<GetProductQuery> {
  constructor(private readonly transaction: CurrentTransaction) {}

  async execute({ productId }: GetProductQuery): Promise<ProductView> {
    const [row]: ProductSearchRow[] = await this.transaction.manager.query(
      `SELECT ${productViewColumns} FROM product_search_entries p WHERE p.id = $1`,
      [productId],
    );
    if (!row) throw new AggregateNotFoundError('Product', productId);
    return productViewOf(row);
  }
}
