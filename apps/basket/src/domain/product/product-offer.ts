import type { Money } from '@tradewind/domain';

/** What a basket needs to know of a product. */
export interface ProductOffer {
  readonly productId: string;
  readonly name: string;
  readonly price: Money;
  /** False when the product is discontinued, or when its price is higher than a basket can add up. */
  readonly available: boolean;
}
