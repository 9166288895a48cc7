import { BusinessRule } from '@tradewind/domain';

export class DiscontinuedProductCannotChangeRule extends BusinessRule {
  static readonly code = 'discontinued-product-cannot-change';
  static readonly title = 'A discontinued product can no longer be changed.';

  constructor(private readonly discontinued: boolean) {
    super();
  }

  isBroken(): boolean {
    return this.discontinued;
  }
}
