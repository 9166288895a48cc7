import { holdsCardNumber, InvalidValueError } from '@tradewind/domain';

/** A payment provider's token and a label that a person recognises ("Visa ending in 4242"); never the card's own number. */
export class PaymentMethod {
  private constructor(
    readonly token: string,
    readonly label: string,
  ) {}

  static of(token: string, label: string): PaymentMethod {
    return new PaymentMethod(checked('token', token), checked('label', label));
  }
}

function checked(part: 'token' | 'label', text: string): string {
  const trimmed = text.trim();
  if (trimmed === '') throw new InvalidValueError(`paymentMethod.${part}`, 'must not be empty');
  if (holdsCardNumber(trimmed)) {
    throw new InvalidValueError(
      `paymentMethod.${part}`,
      'must not contain a card number; send the token of the payment provider instead',
    );
  }
  return trimmed;
}
