import type { Money } from '@tradewind/domain';
import type { ProductDetails } from './product-details.js';
import type { Sale } from './sale.js';
import type { Sku } from './sku.js';

export interface ProductState {
  readonly id: string;
  readonly sku: Sku;
  readonly details: ProductDetails;
  readonly regularPrice: Money;
  readonly sale: Sale | undefined;
  /** Whether customers have been told of the sale: it lags behind the sale's period by a moment. */
  readonly saleStarted: boolean;
  readonly discontinued: boolean;
  readonly createdAt: Date;
}
