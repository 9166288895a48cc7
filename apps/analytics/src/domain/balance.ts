import { InvalidValueError } from '@tradewind/domain';

/**
 * An amount that may be negative, in minor units of one currency. It has no operator and no sum over a list: only `plus` and `minus`
 * of a balance in the same currency. Balances in different currencies are different types where the currencies are known, and
 * refused where they are not.
 */
export class Balance<Currency extends string = string> {
  private constructor(
    readonly amount: number,
    readonly currency: Currency,
  ) {}

  /** @throws InvalidValueError when the amount can't be represented exactly */
  static of<Currency extends string>(amount: number, currency: Currency): Balance<Currency> {
    if (!Number.isSafeInteger(amount)) throw new InvalidValueError('amount', 'must be a whole number of minor units');
    return new Balance(amount, currency);
  }

  /** @throws InvalidValueError when the currencies differ */
  plus(other: Balance<Currency>): Balance<Currency> {
    this.assertSameCurrency(other);
    return Balance.of(this.amount + other.amount, this.currency);
  }

  /** @throws InvalidValueError when the currencies differ */
  minus(other: Balance<Currency>): Balance<Currency> {
    this.assertSameCurrency(other);
    return Balance.of(this.amount - other.amount, this.currency);
  }

  private assertSameCurrency(other: Balance<Currency>): void {
    if (other.currency !== this.currency)
      throw new InvalidValueError('currency', `must be ${this.currency}, not ${other.currency}`);
  }
}
