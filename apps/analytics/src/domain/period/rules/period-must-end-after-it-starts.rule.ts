import { BusinessRule } from '@tradewind/domain';

export class PeriodMustEndAfterItStartsRule extends BusinessRule {
  static readonly code = 'period-must-end-after-it-starts';
  static override readonly kind = 'invalid';
  static readonly title = 'The last day of a period must not be before its first day.';

  constructor(
    private readonly from: string,
    private readonly to: string,
  ) {
    super();
  }

  isBroken(): boolean {
    return this.to < this.from;
  }
}
