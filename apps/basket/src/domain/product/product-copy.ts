import type { Money } from '@tradewind/domain';

/** What Catalog last published of a product. */
export interface ProductCopy {
  readonly productId: string;
  readonly sku: string;
  readonly name: string;
  readonly price: Money;
  readonly discontinued: boolean;
}
