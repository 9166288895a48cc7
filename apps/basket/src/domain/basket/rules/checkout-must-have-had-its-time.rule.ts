import { BusinessRule } from '@tradewind/domain';

export class CheckoutMustHaveHadItsTimeRule extends BusinessRule {
  static readonly code = 'checkout-must-have-had-its-time';
  static readonly title = 'A checkout cannot be withdrawn while its order is being started.';
  override readonly message: string;

  constructor(
    private readonly withdrawableFrom: Date,
    private readonly now: Date,
  ) {
    super();
    this.message = `The order is being started. The checkout can be withdrawn from ${withdrawableFrom.toISOString()} on.`;
  }

  isBroken(): boolean {
    return this.now < this.withdrawableFrom;
  }
}
