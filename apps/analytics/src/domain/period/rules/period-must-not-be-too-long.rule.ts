import { BusinessRule } from '@tradewind/domain';

const DAY_MS = 86_400_000;

export class PeriodMustNotBeTooLongRule extends BusinessRule {
  static readonly code = 'period-must-not-be-too-long';
  static override readonly kind = 'invalid';
  static readonly title = 'A period must not have more days than the figure allows.';
  override readonly message: string;

  constructor(
    private readonly from: string,
    private readonly to: string,
    private readonly mostDays: number,
  ) {
    super();
    this.message = `A period of this figure must not have more than ${mostDays} days.`;
  }

  isBroken(): boolean {
    return Date.parse(this.to) - Date.parse(this.from) >= this.mostDays * DAY_MS;
  }
}
