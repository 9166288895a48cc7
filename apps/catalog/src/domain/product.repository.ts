import type { Product } from './product.js';

/** Where products are kept. What is loaded or saved belongs to the running unit of work. */
export abstract class ProductRepository {
  /** @throws AggregateNotFoundError */
  abstract get(id: string): Promise<Product>;
  abstract save(product: Product): Promise<void>;
  abstract hasSku(sku: string): Promise<boolean>;
  abstract bySkus(skus: readonly string[]): Promise<Map<string, Product>>;
  /** The product, locked, when its sale is due at that moment and nobody else is at it. */
  abstract claimDueSale(id: string, now: Date): Promise<Product | undefined>;
}
