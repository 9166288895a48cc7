import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { Balance } from './balance.js';

const amounts = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });

describe('A balance', () => {
  it('is what remains when as much is taken as was added', () => {
    fc.assert(
      fc.property(amounts, amounts, (one, other) => {
        const euros = Balance.of(one, 'EUR').plus(Balance.of(other, 'EUR')).minus(Balance.of(other, 'EUR'));
        expect(euros).toEqual(Balance.of(one, 'EUR'));
      }),
    );
  });

  it('is never added over currencies: the compiler refuses known currencies, and the balance refuses all others', () => {
    const euros = Balance.of(100, 'EUR');
    const dollars = Balance.of(100, 'USD');
    const [unknown, another]: Balance[] = [euros, dollars] as [Balance, Balance];

    // @ts-expect-error -- euros and dollars are different types
    expect(() => euros.plus(dollars)).toThrow('currency must be EUR, not USD');
    // @ts-expect-error -- a balance has no operators
    expect(() => euros + dollars).not.toThrow();
    expect(() => unknown!.plus(another!)).toThrow('currency must be EUR, not USD');
    expect(() => unknown!.minus(another!)).toThrow('currency must be EUR, not USD');
  });
});
