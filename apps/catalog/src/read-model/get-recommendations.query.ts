import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { CurrentTransaction } from '@tradewind/application';
import { nearestProducts } from './nearest-products.js';
import { productViewColumns, productViewOf, type ProductSearchRow, type ProductView } from './product-view.js';

const productsOf = (recommendations: string) =>
  `SELECT ${productViewColumns} FROM (${recommendations}) r JOIN product_search_entries p ON p.id = r.recommended_id ORDER BY r.rank`;
const storedProducts = productsOf('SELECT * FROM recommendations WHERE product_id = ANY($1::uuid[])');
const computedProducts = productsOf(nearestProducts);

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
    const stored = await this.read(storedProducts, productId);
    return stored.length > 0 ? stored : this.read(computedProducts, productId);
  }

  private async read(products: string, productId: string): Promise<ProductView[]> {
    const rows: ProductSearchRow[] = await this.transaction.manager.query(products, [[productId]]);
    return rows.map(productViewOf);
  }
}
