import { describe, expect, it } from 'vitest';
import { changeRate, usualRates } from './rates.js';

describe('A rate of the simulation', () => {
  it('is changed by a line that names it', () => {
    const rates = { ...usualRates };
    expect(changeRate(rates, '  customers  50 ')).toBe('customers is 50 now; it was 20.');
    expect(rates).toEqual({ ...usualRates, customers: 50 });
  });

  it.each([
    ['customer 5', 'There is no rate "customer". The rates are customers, think'],
    ['constructor 5', 'There is no rate "constructor"'],
    ['buy 101', 'buy must be a whole number up to 100, not "101"'],
    ['buy -1', 'not "-1"'],
    ['buy', 'not ""'],
    ['', 'There is no rate ""'],
  ])('stays as it is after "%s"', (line, sentence) => {
    const rates = { ...usualRates };
    expect(() => changeRate(rates, line)).toThrow(sentence);
    expect(rates).toEqual(usualRates);
  });
});
