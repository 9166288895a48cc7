import { BusinessRule } from '@tradewind/domain';

export class BasketHoldsOneCurrencyRule extends BusinessRule {
  static readonly code = 'basket-holds-one-currency';
  static readonly title = 'All products in a basket must be priced in one currency.';

  constructor(private readonly currencies: readonly string[]) {
    super();
  }

  isBroken(): boolean {
    return new Set(this.currencies).size > 1;
  }
}
