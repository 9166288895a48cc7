import type { PriceChange } from '../mail/price-drop.js';
import type { ProductCopy } from './product-copy.js';

export abstract class ProductRepository {
  abstract copyName(productId: string, name: string): Promise<void>;

  /** Copies the price. Until the transaction ends, nobody who calls `findForShare` sees this product. */
  abstract copyPrice(change: Omit<PriceChange, 'productName'>): Promise<ProductCopy>;

  /**
   * Copies the stock, unless a newer revision is known; returns false then. Until the transaction ends, nobody who
   * calls `findForShare` sees this product.
   */
  abstract copyStock(productId: string, available: number, revision: number): Promise<boolean>;

  /** The known ones of these products. They do not change until the transaction ends. */
  abstract findForShare(productIds: readonly string[]): Promise<ReadonlyMap<string, ProductCopy>>;
}
