import { BusinessRule } from '@tradewind/domain';

export class ReportMustHaveANameRule extends BusinessRule {
  static readonly code = 'report-must-have-a-name';
  static override readonly kind = 'invalid';
  static readonly title = 'A report must have a name.';

  constructor(private readonly name: string) {
    super();
  }

  isBroken(): boolean {
    return this.name.trim() === '';
  }
}
