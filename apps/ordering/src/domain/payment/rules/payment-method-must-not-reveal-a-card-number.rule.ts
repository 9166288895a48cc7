import { BusinessRule, holdsCardNumber } from '@tradewind/domain';

export class PaymentMethodMustNotRevealACardNumberRule extends BusinessRule {
  static readonly code = 'payment-method-must-not-reveal-a-card-number';
  static readonly title = 'A payment method must not contain a card number, only a token and a label.';

  constructor(private readonly text: string) {
    super();
  }

  /**
   * Basket makes the same check at the checkout. Data that it accepted must not be refused here, because no customer is
   * present to correct it.
   */
  isBroken(): boolean {
    return holdsCardNumber(this.text);
  }
}
