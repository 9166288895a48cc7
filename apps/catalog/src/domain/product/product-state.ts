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
  /** Whether an event has announced the sale; this can be a moment after the sale's period has begun. */
  readonly saleStarted: boolean;
  readonly discontinued: boolean;
  readonly createdAt: Date;
}
