import { describe, expect, it } from 'vitest';
import { ProblemError, unreachableError } from '../api/problem-error.js';
import { totalChangedOf } from './total-changed.js';

const euro = (amount: number) => ({ amount, currency: 'EUR' });

describe('The refusal of another total', () => {
  it('has each difference and both totals', () => {
    const differences = [{ productId: 'p', name: 'Storm Lantern No. 3', oldPrice: euro(6900), newPrice: null }];
    const problem = {
      ...{ status: 409, code: 'checkout-total-changed', title: 'The total has changed' },
      ...{ differences, total: { stated: euro(6900), actual: euro(0) } },
    };
    const changed = totalChangedOf(new ProblemError(problem));
    expect(changed).toEqual({ changes: differences, oldTotal: euro(6900), newTotal: euro(0) });
  });

  it('is nothing of the kind when the shop does not answer', () => {
    expect(totalChangedOf(unreachableError())).toBeNull();
  });
});
