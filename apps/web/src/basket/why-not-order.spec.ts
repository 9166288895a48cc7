import { describe, expect, it } from 'vitest';
import { aBasket, anItem } from '../test-support/baskets.js';
import { whyNotOrder } from './why-not-order.js';

const euro = (amount: number) => ({ amount, currency: 'EUR' });

describe('A basket', () => {
  it('can be ordered when all of it can be had at prices that were seen', () => {
    expect(whyNotOrder(aBasket())).toBeNull();
  });

  it('can not be ordered when it is empty', () => {
    expect(whyNotOrder(aBasket({ items: [], total: null }))).toBe('Your basket is empty.');
  });

  it('waits while the order of the last checkout is being started, also when nothing is left in it', () => {
    const pendingCheckoutId = '0191d5a0-0000-7000-8000-000000000009';
    expect(whyNotOrder(aBasket({ pendingCheckoutId }))).toMatch('is being started');
    expect(whyNotOrder(aBasket({ pendingCheckoutId, items: [] }))).toMatch('is being started');
  });

  it.each([
    ['no longer sold', { available: false }, 'Storm Lantern No. 3 is no longer sold. Take it out first.'],
    ['sold out', stock('sold-out', 0), 'Storm Lantern No. 3 is sold out. Take it out first.'],
    ['short of pieces', stock('too-few', 2), 'There are only 2 of Storm Lantern No. 3. Take fewer first.'],
    ['short of all but one', stock('too-few', 1), 'There is only 1 of Storm Lantern No. 3. Take fewer first.'],
  ] as const)('with something that is %s says what to do about it', (_, changes, reason) => {
    expect(whyNotOrder(aBasket({ items: [anItem({ quantity: 5, ...changes })] }))).toBe(reason);
  });

  it('with a price that has changed waits until the new total is accepted', () => {
    const item = anItem({ priceNotice: { oldPrice: euro(6900), newPrice: euro(5500), cause: 'sale-started' } });
    expect(whyNotOrder(aBasket({ items: [item] }))).toBe('Accept the new total first. You had seen €69.00.');
  });

  it('of two currencies has no total', () => {
    expect(whyNotOrder(aBasket({ total: null }))).toMatch('no total');
  });
});

function stock(state: 'too-few' | 'sold-out', piecesAvailable: number) {
  return { stock: { state, piecesAvailable } };
}
