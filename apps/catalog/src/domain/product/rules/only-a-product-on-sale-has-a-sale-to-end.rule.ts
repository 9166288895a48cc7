import { BusinessRule } from '@tradewind/domain';
import type { Sale } from '../sale.js';

export class OnlyAProductOnSaleHasASaleToEndRule extends BusinessRule {
  readonly message = 'This product is not on sale.';

  constructor(private readonly sale: Sale | undefined) {
    super();
  }

  isBroken(): boolean {
    return this.sale === undefined;
  }
}
