import { BusinessRule } from '@tradewind/domain';

export class OrderMustHaveItemsRule extends BusinessRule {
  readonly message = 'an order without items is no order';

  constructor(private readonly items: readonly unknown[]) {
    super();
  }

  isBroken(): boolean {
    return this.items.length === 0;
  }
}
