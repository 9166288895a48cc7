import { checkRule, InvalidValueError } from '@tradewind/domain';
import { mustBeStorable } from '../must-be-storable.js';
import { PaymentMethodMustNotRevealACardNumberRule } from './rules/payment-method-must-not-reveal-a-card-number.rule.js';

/** How the customer pays: the payment provider's token, and a label to recognise it by. */
export class PaymentMethod {
  private constructor(
    readonly token: string,
    readonly label: string,
  ) {
    Object.freeze(this);
  }

  /** @throws InvalidValueError, BusinessRuleBrokenError */
  static of({ token, label }: { token: string; label: string }): PaymentMethod {
    if (token.trim() === '') throw new InvalidValueError('paymentMethod.token', 'must not be empty');
    if (label.trim() === '') throw new InvalidValueError('paymentMethod.label', 'must not be empty');
    mustBeStorable({ 'paymentMethod.token': token, 'paymentMethod.label': label });
    checkRule(new PaymentMethodMustNotRevealACardNumberRule(token));
    checkRule(new PaymentMethodMustNotRevealACardNumberRule(label));
    return new PaymentMethod(token, label);
  }

  /** Restores a stored value without checks; see `Money.restore`. */
  static restore({ token, label }: { token: string; label: string }): PaymentMethod {
    return new PaymentMethod(token, label);
  }

  toJSON(): { token: string; label: string } {
    return { token: this.token, label: this.label };
  }
}
