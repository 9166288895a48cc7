import { BusinessRule } from '@tradewind/domain';

export class EmailMustHaveANameRule extends BusinessRule {
  static readonly code = 'email-must-have-a-name';
  static override readonly kind = 'invalid';
  static readonly title = 'An email must have a name.';

  constructor(private readonly name: string) {
    super();
  }

  isBroken(): boolean {
    return this.name.trim() === '';
  }
}
