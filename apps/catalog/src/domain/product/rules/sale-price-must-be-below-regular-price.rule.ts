import { BusinessRule, type Money } from '@tradewind/domain';

export class SalePriceMustBeBelowRegularPriceRule extends BusinessRule {
  static readonly code = 'sale-price-must-be-below-regular-price';
  static readonly title = 'The sale price must be below the regular price.';

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
