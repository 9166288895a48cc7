import type { Money } from '@tradewind/domain';

/** `checkedOutQuantity` is the part of `quantity` that is in the pending checkout. It is 0 while no checkout is pending. */
export interface BasketLine {
  readonly productId: string;
  readonly quantity: number;
  readonly unitPriceSeen: Money;
  readonly checkedOutQuantity: number;
}
