import { BusinessRule } from '@tradewind/domain';

export class ChangeMustHaveAReasonRule extends BusinessRule {
  static readonly code = 'change-must-have-a-reason';
  static override readonly kind = 'invalid';
  static readonly title = 'A change of the stock must have a reason.';

  constructor(private readonly reason: string) {
    super();
  }

  isBroken(): boolean {
    return this.reason.trim() === '';
  }
}
