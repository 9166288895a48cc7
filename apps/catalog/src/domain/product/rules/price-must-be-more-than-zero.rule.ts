import { BusinessRule, type Money } from '@tradewind/domain';

export class PriceMustBeMoreThanZeroRule extends BusinessRule {
  static readonly code = 'price-must-be-more-than-zero';
  static readonly title = 'A price must be more than zero.';

  constructor(private readonly price: Money) {
    super();
  }

  isBroken(): boolean {
    return this.price.amount === 0;
  }
}
