import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { CurrentTransaction } from '@tradewind/application';
import { nearestProducts } from './nearest-products.js';
import { productViewColumns, productViewOf, type ProductSearchRow, type ProductView } from './product-view.js';

/** The products to recommend with a product, the best first. */
export class GetRecommendationsQuery extends Query<ProductView[]> {
  constructor(readonly productId: string) {
    super();
  }
}

/** Reads the stored recommendations, or computes them when none are stored. */
@QueryHandler(GetRecommendationsQuery)
export class GetRecommendationsHandler implements IQueryHandler<GetRecommendationsQuery> {
  constructor(private readonly transaction: CurrentTransaction) {}

  async execute({ productId }: GetRecommendationsQuery): Promise<ProductView[]> {
    const stored = await this.read('SELECT * FROM recommendations WHERE product_id = ANY($1::uuid[])', productId);
    return stored.length > 0 ? stored : this.read(nearestProducts, productId);
  }

  private async read(recommendations: string, productId: string): Promise<ProductView[]> {
    const rows: ProductSearchRow[] = await this.transaction.manager.query(
      `SELECT ${productViewColumns} FROM (${recommendations}) r JOIN product_search_entries p ON p.id = r.recommended_id ORDER BY r.rank`,
      [[productId]],
    );
    return rows.map(productViewOf);
  }
}
