import { BusinessRule } from '@tradewind/domain';

export class ProductMustBeOutOfStockRule extends BusinessRule {
  static readonly code = 'product-must-be-out-of-stock';
  static readonly title = 'The product can be bought now, so there is nothing to wait for.';

  /** @param available the pieces that can be bought, or null if that is not known */
  constructor(private readonly available: number | null) {
    super();
  }

  isBroken(): boolean {
    return this.available !== null && this.available > 0;
  }
}
