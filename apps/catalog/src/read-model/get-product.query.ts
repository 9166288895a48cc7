import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { AggregateNotFoundError, CurrentTransaction } from '@tradewind/application';
import { productViewColumns, productViewOf, type ProductSearchRow, type ProductView } from './product-view.js';

/** A product, and how often it was changed. */
export interface ProductAtVersion extends ProductView {
  readonly version: number;
}

export class GetProductQuery extends Query<ProductAtVersion> {
  constructor(readonly productId: string) {
    super();
  }
}

@QueryHandler(GetProductQuery)
export class GetProductHandler implements IQueryHandler<GetProductQuery> {
  constructor(private readonly transaction: CurrentTransaction) {}

  async execute({ productId }: GetProductQuery): Promise<ProductAtVersion> {
    const [row]: Array<ProductSearchRow & { version: number }> = await this.transaction.manager.query(
      `SELECT ${productViewColumns}, changed.version
         FROM product_search_entries p JOIN products changed ON changed.id = p.id WHERE p.id = $1`,
      [productId],
    );
    if (!row) throw new AggregateNotFoundError('Product', productId);
    return { ...productViewOf(row), version: row.version };
  }
}
