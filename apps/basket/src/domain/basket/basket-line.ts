import type { Money } from '@tradewind/domain';

/** `checkedOutQuantity` is what of `quantity` is on its way into an order: 0 unless a checkout is pending, never more than `quantity`. */
export interface BasketLine {
  readonly productId: string;
  readonly quantity: number;
  readonly unitPriceSeen: Money;
  readonly checkedOutQuantity: number;
}
