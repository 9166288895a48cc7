import { BusinessRule } from '@tradewind/domain';

const DAY_MS = 86_400_000;
const MOST_DAYS = 366;

export class PeriodMustNotBeTooLongRule extends BusinessRule {
  static readonly code = 'period-must-not-be-too-long';
  static override readonly kind = 'invalid';
  static readonly title = 'A period must not have more than 366 days.';

  constructor(
    private readonly from: string,
    private readonly to: string,
  ) {
    super();
  }

  isBroken(): boolean {
    return Date.parse(this.to) - Date.parse(this.from) >= MOST_DAYS * DAY_MS;
  }
}
