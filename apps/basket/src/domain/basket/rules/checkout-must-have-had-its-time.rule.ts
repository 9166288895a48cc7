import { BusinessRule } from '@tradewind/domain';

export class CheckoutMustHaveHadItsTimeRule extends BusinessRule {
  readonly message: string;

  constructor(
    private readonly withdrawableFrom: Date,
    private readonly now: Date,
  ) {
    super();
    this.message = `The order is being started; the checkout can be withdrawn from ${withdrawableFrom.toISOString()} on.`;
  }

  isBroken(): boolean {
    return this.now < this.withdrawableFrom;
  }
}
