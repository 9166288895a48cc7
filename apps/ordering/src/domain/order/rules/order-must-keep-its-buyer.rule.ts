import { BusinessRule } from '@tradewind/domain';

export class OrderMustKeepItsBuyerRule extends BusinessRule {
  readonly message = 'an order never passes from one buyer to another';

  constructor(
    private readonly buyerId: string | null,
    private readonly newBuyerId: string,
  ) {
    super();
  }

  isBroken(): boolean {
    return this.buyerId !== null && this.buyerId !== this.newBuyerId;
  }
}
