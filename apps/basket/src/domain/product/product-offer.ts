import type { Money } from '@tradewind/domain';
import { largestUnitPrice } from '../basket/largest-unit-price.js';
import type { ProductCopy } from './product-copy.js';

/** What a basket needs to know of a product. */
export interface ProductOffer {
  readonly productId: string;
  readonly name: string;
  readonly price: Money;
  /** False when the product is discontinued, or when its price is higher than a basket can add up. */
  readonly available: boolean;
}

export function offerOf({ productId, name, price, discontinued }: Omit<ProductCopy, 'sku'>): ProductOffer {
  return { productId, name, price, available: !discontinued && price.amount <= largestUnitPrice };
}
