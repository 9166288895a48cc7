import type { Money } from '@tradewind/domain';

/** A product in a pending checkout, at its current price. */
export interface CheckedOutItem {
  readonly productId: string;
  readonly sku: string;
  readonly name: string;
  readonly unitPrice: Money;
  readonly quantity: number;
}
