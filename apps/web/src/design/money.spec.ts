import { describe, expect, it } from 'vitest';
import { moneyText } from './money.js';

describe('An amount of money', () => {
  it.each([
    [{ amount: 5500, currency: 'EUR' }, '€55.00'],
    [{ amount: 5, currency: 'EUR' }, '€0.05'],
    [{ amount: 5500, currency: 'JPY' }, '¥5,500'],
    [{ amount: -1234567, currency: 'EUR' }, '-€12,345.67'],
  ])('is shown in the major unit of its currency', (money, text) => {
    expect(moneyText(money)).toBe(text);
  });
});
