import type { ProductOffer } from './product-offer.js';

export abstract class ProductOffers {
  abstract find(productId: string): Promise<ProductOffer | undefined>;

  /** The offers by product id; none of them changes before the running unit of work ends. */
  abstract holdStill(productIds: readonly string[]): Promise<ReadonlyMap<string, ProductOffer>>;
}
