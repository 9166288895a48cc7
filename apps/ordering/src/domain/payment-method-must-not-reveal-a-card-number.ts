import { BusinessRule } from '@tradewind/domain';

/** Thirteen to nineteen digits, grouped or not, that stand alone. */
const longNumbers = /(?<!\w)\d(?:[ -]?\d){12,18}(?!\w)/g;

export class PaymentMethodMustNotRevealACardNumber extends BusinessRule {
  readonly message = 'a payment method is known by a token and a label, never by the number of a card';

  constructor(private readonly text: string) {
    super();
  }

  isBroken(): boolean {
    return [...this.text.matchAll(longNumbers)].some(([number]) => passesLuhn(number.replace(/\D/g, '')));
  }
}

function passesLuhn(digits: string): boolean {
  const weighted = [...digits].reverse().map((digit, index) => Number(digit) * (index % 2 === 0 ? 1 : 2));
  return weighted.reduce((sum, value) => sum + (value > 9 ? value - 9 : value), 0) % 10 === 0;
}
