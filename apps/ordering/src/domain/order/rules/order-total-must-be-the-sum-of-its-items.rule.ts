import { BusinessRule, Money } from '@tradewind/domain';
import type { OrderItem } from '../order-item.js';

export class OrderTotalMustBeTheSumOfItsItemsRule extends BusinessRule {
  static readonly code = 'order-total-must-be-the-sum-of-its-items';
  static readonly title = 'The total that the customer agreed to must be the sum of the items.';

  constructor(
    private readonly items: readonly OrderItem[],
    private readonly total: Money,
  ) {
    super();
  }

  isBroken(): boolean {
    const sum = this.items.reduce((subtotal, item) => subtotal.plus(item.total), Money.zero(this.total.currency));
    return !sum.equals(this.total);
  }
}
