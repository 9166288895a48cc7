import { BusinessRule } from '@tradewind/domain';

export class OrderMustKeepItsBuyerRule extends BusinessRule {
  static readonly code = 'order-must-keep-its-buyer';
  static readonly title = 'An order must keep its buyer.';

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
