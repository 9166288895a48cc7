import { BusinessRule, holdsCardNumber } from '@tradewind/domain';

export class PaymentMethodMustNotRevealACardNumberRule extends BusinessRule {
  readonly message = 'a payment method is known by a token and a label, never by the number of a card';

  constructor(private readonly text: string) {
    super();
  }

  /** The same as at the checkout: what was accepted there must not stop here, where nobody can be asked to correct it. */
  isBroken(): boolean {
    return holdsCardNumber(this.text);
  }
}
