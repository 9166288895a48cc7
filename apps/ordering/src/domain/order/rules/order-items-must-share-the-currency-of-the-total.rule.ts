import { BusinessRule, type Money } from '@tradewind/domain';
import type { OrderItem } from '../order-item.js';

export class OrderItemsMustShareTheCurrencyOfTheTotalRule extends BusinessRule {
  readonly message = 'an order is paid in one currency';

  constructor(
    private readonly items: readonly OrderItem[],
    private readonly total: Money,
  ) {
    super();
  }

  isBroken(): boolean {
    return this.items.some((item) => item.unitPrice.currency !== this.total.currency);
  }
}
