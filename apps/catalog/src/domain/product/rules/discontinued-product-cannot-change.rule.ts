import { BusinessRule } from '@tradewind/domain';

export class DiscontinuedProductCannotChangeRule extends BusinessRule {
  readonly message = 'This product is discontinued and cannot be changed any more.';

  constructor(private readonly discontinued: boolean) {
    super();
  }

  isBroken(): boolean {
    return this.discontinued;
  }
}
