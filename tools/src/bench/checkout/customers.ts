/** The numbers of customers, each of whom checks out once. They have twelve digits, so that they can end a UUID. */
export class Customers {
  private taken = 0;
  static readonly first = 100_000_000_000;

  constructor(readonly count: number) {}

  /** Reserves `count` customers and returns the first. */
  next(count: number): number {
    if (this.taken + count > this.count) throw new Error('There are no more customers with a full basket');
    const first = Customers.first + this.taken;
    this.taken += count;
    return first;
  }
}

export const CUSTOMER_PREFIX = '20000000-0000-7000-8000-';
export const PRODUCT_PREFIX = '10000000-0000-7000-8000-';
export const customerId = (number: number): string => `${CUSTOMER_PREFIX}${number}`;
