import { BusinessRule, type Money } from '@tradewind/domain';

export class PriceMustKeepItsCurrencyRule extends BusinessRule {
  static readonly code = 'price-must-keep-its-currency';
  static readonly title = 'A product must keep the currency of its price.';
  override readonly message: string;

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
