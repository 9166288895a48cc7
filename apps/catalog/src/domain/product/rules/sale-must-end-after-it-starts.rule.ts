import { BusinessRule } from '@tradewind/domain';

export class SaleMustEndAfterItStartsRule extends BusinessRule {
  static readonly code = 'sale-must-end-after-it-starts';
  static readonly title = 'A sale must end after it starts.';

  constructor(
    private readonly from: Date,
    private readonly until: Date,
  ) {
    super();
  }

  isBroken(): boolean {
    return !(this.until > this.from);
  }
}
