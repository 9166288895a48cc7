import { BusinessRule } from '@tradewind/domain';

export class OrderMustHaveItemsRule extends BusinessRule {
  static readonly code = 'order-must-have-items';
  static readonly title = 'An order must have at least one item.';

  constructor(private readonly items: readonly unknown[]) {
    super();
  }

  isBroken(): boolean {
    return this.items.length === 0;
  }
}
