import { BusinessRule } from '@tradewind/domain';

const DAY_MS = 86_400_000;

export class TimeSpanMustNotBeTooLongRule extends BusinessRule {
  static readonly code = 'time-span-must-not-be-too-long';
  static override readonly kind = 'invalid';
  static readonly title = 'A time span must end after it starts, and must not be longer than 24 hours.';

  constructor(
    private readonly from: Date,
    private readonly until: Date,
  ) {
    super();
  }

  isBroken(): boolean {
    const ms = this.until.getTime() - this.from.getTime();
    return ms <= 0 || ms > DAY_MS;
  }
}
