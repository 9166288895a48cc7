import type { Money } from '@tradewind/domain';

/** `checkedOutQuantity` is the part of `quantity` that is in the pending checkout. It is 0 while no checkout is pending. */
export interface BasketLine {
  readonly productId: string;
  readonly quantity: number;
  readonly unitPriceSeen: Money;
  readonly checkedOutQuantity: number;
}

/** True unless a product, a quantity or a price that the customer saw differs. */
export function haveSameItems(some: readonly BasketLine[], others: readonly BasketLine[]): boolean {
  return (
    some.length === others.length &&
    some.every((line, index) => {
      const { productId, quantity, unitPriceSeen } = others[index]!;
      return line.productId === productId && line.quantity === quantity && line.unitPriceSeen.equals(unitPriceSeen);
    })
  );
}
