import { describe, expect, it } from 'vitest';
import { PaymentMethod } from './payment-method.js';

const rule = { rule: 'PaymentMethodMustNotRevealACardNumberRule' };

describe('A payment method', () => {
  it('is a token of the payment provider and a label for the customer', () => {
    const method = PaymentMethod.of({ token: 'tok_visa_4242', label: 'Visa ending in 4242' });

    expect(method.toJSON()).toEqual({ token: 'tok_visa_4242', label: 'Visa ending in 4242' });
  });

  it.each(['4242424242424242', '4242 4242 4242 4242', '3782-822463-10005'])('is never the card number %s', (number) => {
    expect(() => PaymentMethod.of({ token: number, label: 'My card' })).toThrow(expect.objectContaining(rule));
    expect(() => PaymentMethod.of({ token: 'tok_1', label: number })).toThrow(expect.objectContaining(rule));
  });

  it('may hold a long number that is no card number', () => {
    expect(PaymentMethod.of({ token: '4242424242424243', label: 'Invoice' }).token).toBe('4242424242424243');
  });

  it('is complete', () => {
    expect(() => PaymentMethod.of({ token: ' ', label: 'Visa' })).toThrow('paymentMethod.token');
    expect(() => PaymentMethod.of({ token: 'tok_1', label: '' })).toThrow('paymentMethod.label');
  });
});
