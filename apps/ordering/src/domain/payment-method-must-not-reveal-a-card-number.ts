import { BusinessRule } from '@tradewind/domain';

export class PaymentMethodMustNotRevealACardNumber extends BusinessRule {
  readonly message = 'a payment method is known by a token and a label, never by the number of a card';

  constructor(private readonly text: string) {
    super();
  }

  /** The same as at the checkout: what was accepted there must not stop here, where nobody can be asked to correct it. */
  isBroken(): boolean {
    const digits = this.text.replace(/[\s-]/g, '');
    return /^\d{13,19}$/.test(digits) && passesLuhn(digits);
  }
}

function passesLuhn(digits: string): boolean {
  const weighted = [...digits].reverse().map((digit, index) => Number(digit) * (index % 2 === 0 ? 1 : 2));
  return weighted.reduce((sum, value) => sum + (value > 9 ? value - 9 : value), 0) % 10 === 0;
}
