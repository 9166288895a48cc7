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
  /** Null while Inventory has not published it. Inventory decides for good when the order reserves its items. */
  readonly piecesAvailable: number | null;
}

export function offerOf(
  { productId, name, price, discontinued }: Omit<ProductCopy, 'sku'>,
  piecesAvailable: number | null,
): ProductOffer {
  const available = !discontinued && price.amount <= largestUnitPrice;
  return { productId, name, price, available, piecesAvailable };
}
