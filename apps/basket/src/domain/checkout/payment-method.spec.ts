import { describe, expect, it } from 'vitest';
import { InvalidValueError } from '@tradewind/domain';
import { PaymentMethod } from './payment-method.js';

const cardNumber = '4111 1111 1111 1111';

describe('A payment method', () => {
  it('is a token with a label', () => {
    expect(PaymentMethod.of(' tok_1 ', 'Visa ending in 4242')).toEqual({
      token: 'tok_1',
      label: 'Visa ending in 4242',
    });
  });

  it.each([cardNumber, '4111111111111111', '4111-1111-1111-1111', '378282246310005', '6304000000000000'])(
    'is never a card number such as %s',
    (token) => {
      expect(() => PaymentMethod.of(token, 'my card')).toThrow(InvalidValueError);
    },
  );

  it('has no card number in its label', () => {
    expect(() => PaymentMethod.of('tok_1', cardNumber)).toThrow(InvalidValueError);
  });

  it('does not repeat the card number it refuses', () => {
    expect(() => PaymentMethod.of(cardNumber, 'my card')).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('1111') }),
    );
  });

  it.each(['4111111111111112', '123456789012', '12345678901234567890'])(
    'may be %s, which is not the number of a card',
    (token) => {
      expect(PaymentMethod.of(token, 'voucher').token).toBe(token);
    },
  );

  it('needs a token and a label', () => {
    expect(() => PaymentMethod.of(' ', 'my card')).toThrow('paymentMethod.token must not be empty');
    expect(() => PaymentMethod.of('tok_1', '')).toThrow('paymentMethod.label must not be empty');
  });
});
