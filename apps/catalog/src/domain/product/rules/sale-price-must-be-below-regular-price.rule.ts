import { BusinessRule, type Money } from '@tradewind/domain';

export class SalePriceMustBeBelowRegularPriceRule extends BusinessRule {
  readonly message = 'The sale price must be below the regular price.';

  constructor(
    private readonly salePrice: Money,
    private readonly regularPrice: Money,
  ) {
    super();
  }

  isBroken(): boolean {
    return !this.regularPrice.isMoreThan(this.salePrice);
  }
}
