import { BusinessRule } from '@tradewind/domain';

export class PaymentMustHaveANameRule extends BusinessRule {
  static readonly code = 'payment-must-have-a-name';
  static override readonly kind = 'invalid';
  static readonly title = 'A payment must have a name.';

  constructor(private readonly name: string) {
    super();
  }

  isBroken(): boolean {
    return this.name.trim() === '';
  }
}
