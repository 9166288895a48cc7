import { BusinessRule } from '@tradewind/domain';
import type { Sale } from '../sale.js';

export class OnlyAProductOnSaleHasASaleToEndRule extends BusinessRule {
  static readonly code = 'only-a-product-on-sale-has-a-sale-to-end';
  static readonly title = 'This product is not on sale.';

  constructor(private readonly sale: Sale | undefined) {
    super();
  }

  isBroken(): boolean {
    return this.sale === undefined;
  }
}
