import { BusinessRule, type Money } from '@tradewind/domain';

export class PriceMustBeMoreThanZeroRule extends BusinessRule {
  readonly message = 'Nothing is given away: a price must be more than zero.';

  constructor(private readonly price: Money) {
    super();
  }

  isBroken(): boolean {
    return this.price.amount === 0;
  }
}
