import type { Money } from '@tradewind/domain';
import type { ProductCopy } from './product-copy.js';
import type { ProductOffer } from './product-offer.js';
import type { StockLevel } from './stock-level.js';

/** Basket's own copy of the products: what Catalog and Inventory published last, one row for all baskets. */
export abstract class ProductRepository {
  abstract find(productId: string): Promise<ProductOffer | undefined>;

  /** The offers by product id. No price among them changes before the transaction ends. */
  abstract findForShare(productIds: readonly string[]): Promise<ReadonlyMap<string, ProductOffer>>;

  /** @param at when Catalog published it */
  abstract copy(product: ProductCopy, at: Date): Promise<void>;

  /** False when the product is not known. `cause` is Catalog's word for why the price changed; new ones may be added. */
  abstract copyPrice(productId: string, price: Money, cause: string, at: Date): Promise<boolean>;

  /** False when the product is not known. */
  abstract copyDiscontinuation(productId: string, at: Date): Promise<boolean>;

  /** Ignores a level that is older than the one that is known. The product itself need not be known yet. */
  abstract copyStockLevel(level: StockLevel): Promise<void>;
}
