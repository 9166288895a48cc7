import { BusinessRule, holdsCardNumber } from '@tradewind/domain';

export class PaymentMethodMustNotRevealACardNumberRule extends BusinessRule {
  static readonly code = 'payment-method-must-not-reveal-a-card-number';
  static readonly title = 'A payment method must not contain a card number, only a token and a label.';

  constructor(private readonly text: string) {
    super();
  }

  /** The same as at the checkout: what was accepted there must not stop here, where nobody can be asked to correct it. */
  isBroken(): boolean {
    return holdsCardNumber(this.text);
  }
}
