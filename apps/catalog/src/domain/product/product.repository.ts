import type { Product } from './product.js';

/** All products of the catalogue. */
export abstract class ProductRepository {
  /**
   * @param versions that the caller accepts; any if undefined
   * @throws AggregateNotFoundError
   * @throws AggregateChangedError when it has another version
   */
  abstract get(id: string, versions?: ReadonlySet<number>): Promise<Product>;

  abstract save(product: Product): Promise<void>;

  abstract hasSku(sku: string): Promise<boolean>;

  /** The products with these codes, by code. */
  abstract bySkus(skus: readonly string[]): Promise<Map<string, Product>>;

  /** Which of these codes are taken. */
  abstract skusInUse(skus: readonly string[]): Promise<ReadonlySet<string>>;

  /** Ids of products whose sale is due to be started or ended at that moment, the longest due first. */
  abstract dueForSale(now: Date, limit: number): Promise<string[]>;

  /** When the next sale after that moment is due. */
  abstract nextSaleDueAt(now: Date): Promise<Date | undefined>;

  /** The product, locked, if its sale is due at that moment and no other instance has locked it. */
  abstract claimDueSale(id: string, now: Date): Promise<Product | undefined>;
}
