import { BusinessRule, type Money } from '@tradewind/domain';

export class PriceMustKeepItsCurrencyRule extends BusinessRule {
  readonly message: string;

  constructor(
    private readonly current: Money,
    private readonly next: Money,
  ) {
    super();
    this.message = `This product is priced in ${current.currency}, not in ${next.currency}.`;
  }

  isBroken(): boolean {
    return this.current.currency !== this.next.currency;
  }
}
