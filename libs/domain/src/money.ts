import { InvalidValueError } from './invalid-value-error.js';

/** A non-negative amount of one currency, stored in its minor units (such as cents), so nothing is ever rounded. */
export class Money {
  private constructor(
    readonly amount: number,
    readonly currency: string,
  ) {
    Object.freeze(this);
  }

  /**
   * @param amount a safe integer in minor units, 0 or more
   * @param currency ISO 4217 code, such as `EUR`
   * @throws InvalidValueError
   */
  static of(amount: number, currency: string): Money {
    if (!/^[A-Z]{3}$/.test(currency)) throw new InvalidValueError('currency', 'must be an ISO 4217 code such as EUR');
    return Money.counted(amount, currency);
  }

  /**
   * Creates a stored value without checks, so that values stored before a rule was tightened can still be loaded. Every
   * value object that is stored has such a `restore` method. Repositories call it instead of a factory that checks.
   */
  static restore(amount: number, currency: string): Money {
    return new Money(amount, currency);
  }

  static zero(currency: string): Money {
    return Money.of(0, currency);
  }

  /** @throws InvalidValueError when the currencies differ or the sum is too large to be exact */
  plus(other: Money): Money {
    this.assertSameCurrency(other);
    return Money.counted(this.amount + other.amount, this.currency);
  }

  /** @param factor a whole number, 0 or more, such as a quantity */
  times(factor: number): Money {
    if (!Number.isSafeInteger(factor) || factor < 0)
      throw new InvalidValueError('factor', 'must be a whole number, 0 or more');
    return Money.counted(this.amount * factor, this.currency);
  }

  equals(other: Money): boolean {
    return this.amount === other.amount && this.currency === other.currency;
  }

  /** @throws InvalidValueError when the currencies differ */
  isMoreThan(other: Money): boolean {
    this.assertSameCurrency(other);
    return this.amount > other.amount;
  }

  toJSON(): { amount: number; currency: string } {
    return { amount: this.amount, currency: this.currency };
  }

  private static counted(amount: number, currency: string): Money {
    if (!Number.isSafeInteger(amount) || amount < 0) {
      throw new InvalidValueError('amount', 'must be a whole number of minor units, 0 or more');
    }
    return new Money(amount + 0, currency);
  }

  private assertSameCurrency(other: Money): void {
    if (other.currency !== this.currency) {
      throw new InvalidValueError('currency', `must be ${this.currency}, not ${other.currency}`);
    }
  }
}
