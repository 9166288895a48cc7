import type { Money } from '@tradewind/domain';

export interface ProductCopy {
  readonly productId: string;
  readonly sku: string;
  readonly name: string;
  readonly price: Money;
  readonly discontinued: boolean;
}

/** This service's own copy of the products: what the catalogue published last, one row for all baskets. */
export abstract class ProductCopies {
  abstract put(product: ProductCopy, at: Date): Promise<void>;

  /** False when the product is not known. `cause` is the catalogue's word for why; new ones may come. */
  abstract changePrice(productId: string, price: Money, cause: string, at: Date): Promise<boolean>;

  /** False when the product is not known. */
  abstract discontinue(productId: string, at: Date): Promise<boolean>;
}
