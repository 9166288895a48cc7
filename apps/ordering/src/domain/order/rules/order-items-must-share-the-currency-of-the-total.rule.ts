import { BusinessRule, type Money } from '@tradewind/domain';
import type { OrderItem } from '../order-item.js';

export class OrderItemsMustShareTheCurrencyOfTheTotalRule extends BusinessRule {
  static readonly code = 'order-items-must-share-the-currency-of-the-total';
  static readonly title = 'All items of an order must have the currency of its total.';

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
