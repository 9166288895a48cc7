import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { InvalidValueError } from './invalid-value-error.js';
import { Money } from './money.js';

const cents = fc.integer({ min: 0, max: 1_000_000_000 });
const euros = cents.map((amount) => Money.of(amount, 'EUR'));

describe('Money', () => {
  it('adds up in any order', () => {
    fc.assert(
      fc.property(euros, euros, euros, (a, b, c) => {
        expect(a.plus(b).equals(b.plus(a))).toBe(true);
        expect(
          a
            .plus(b)
            .plus(c)
            .equals(a.plus(b.plus(c))),
        ).toBe(true);
      }),
    );
  });

  it('stays the same when nothing is added', () => {
    fc.assert(fc.property(euros, (a) => a.plus(Money.zero('EUR')).equals(a)));
  });

  it('costs as much for n pieces as for one piece n times', () => {
    fc.assert(
      fc.property(euros, fc.integer({ min: 0, max: 50 }), (price, pieces) => {
        const oneByOne = Array.from({ length: pieces }, () => price).reduce(
          (sum, next) => sum.plus(next),
          Money.zero('EUR'),
        );
        expect(price.times(pieces).equals(oneByOne)).toBe(true);
      }),
    );
  });

  it('is never more than itself, and of two different amounts exactly one is more', () => {
    fc.assert(
      fc.property(euros, euros, (a, b) => {
        expect(a.isMoreThan(a)).toBe(false);
        expect(a.isMoreThan(b) || b.isMoreThan(a)).toBe(!a.equals(b));
      }),
    );
  });

  it('comes back from JSON as it was', () => {
    fc.assert(
      fc.property(euros, (a) => {
        const { amount, currency } = JSON.parse(JSON.stringify(a));
        expect(Money.of(amount, currency).equals(a)).toBe(true);
      }),
    );
  });

  it.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, Number.MAX_SAFE_INTEGER + 1])(
    'refuses an amount of %o',
    (amount) => {
      expect(() => Money.of(amount, 'EUR')).toThrow(InvalidValueError);
    },
  );

  it.each(['', 'eur', 'EURO', '€'])('refuses the currency %o', (currency) => {
    expect(() => Money.of(1, currency)).toThrow(
      new InvalidValueError('currency', 'must be an ISO 4217 code such as EUR'),
    );
  });

  it('refuses to mix currencies, to add or to compare', () => {
    expect(() => Money.of(1, 'EUR').plus(Money.of(1, 'USD'))).toThrow('currency must be EUR, not USD');
    expect(() => Money.of(1, 'EUR').isMoreThan(Money.of(1, 'USD'))).toThrow(InvalidValueError);
    expect(Money.of(1, 'EUR').equals(Money.of(1, 'USD'))).toBe(false);
  });

  it('refuses a sum or a product that can no longer be counted exactly', () => {
    const most = Money.of(Number.MAX_SAFE_INTEGER, 'EUR');
    expect(() => most.plus(Money.of(1, 'EUR'))).toThrow(InvalidValueError);
    expect(() => most.times(2)).toThrow(InvalidValueError);
  });

  it.each([-1, 1.5])('refuses to be multiplied by %o', (factor) => {
    expect(() => Money.of(1, 'EUR').times(factor)).toThrow('factor must be a whole number, 0 or more');
  });

  it('is restored as it was stored, also what today’s rules refuse, and still adds up', () => {
    const stored = Money.restore(250, 'euro');
    expect(stored.plus(stored).times(2).toJSON()).toEqual({ amount: 1000, currency: 'euro' });
    expect(() => Money.of(250, 'euro')).toThrow(InvalidValueError);
  });

  it('has no negative zero and never changes', () => {
    const nothing = Money.of(-0, 'EUR');
    expect(Object.is(nothing.amount, 0)).toBe(true);
    expect(Object.isFrozen(nothing)).toBe(true);
  });
});
