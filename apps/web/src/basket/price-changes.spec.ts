import { describe, expect, it } from 'vitest';
import { changesTitle, differenceText, priceChangesOf } from './price-changes.js';
import { aBasket, anItem } from '../test-support/baskets.js';

const euro = (amount: number) => ({ amount, currency: 'EUR' });
const cheaper = anItem({ priceNotice: { oldPrice: euro(6900), newPrice: euro(5500), cause: 'sale-started' } });
const dearer = anItem({
  productId: '0191d5a0-0000-7000-8000-000000000002',
  name: 'Bearing Compass',
  quantity: 2,
  unitPrice: euro(8400),
  priceNotice: { oldPrice: euro(7900), newPrice: euro(8400), cause: 'of a later version' },
});

describe('The changes of prices in a basket', () => {
  it('are none when all prices have been seen', () => {
    expect(priceChangesOf(aBasket())).toBeNull();
  });

  it('go from the total that was seen to the one that the shop asks for, by the pieces of each', () => {
    const changes = priceChangesOf(aBasket({ items: [cheaper, dearer, anItem()], total: euro(27800) }))!;
    expect(changes).toMatchObject({ oldTotal: euro(27800 + 1400 - 2 * 500), newTotal: euro(27800) });
    expect(changes.changes.map(({ name }) => name)).toEqual(['Storm Lantern No. 3', 'Bearing Compass']);
  });

  it('of what is no longer sold do not count, because the total leaves it out', () => {
    const items = [{ ...cheaper, available: false }, dearer];
    expect(priceChangesOf(aBasket({ items, total: euro(16800) }))?.oldTotal).toEqual(euro(15800));
  });

  it('say their cause, also one that is not known here', () => {
    const { changes } = priceChangesOf(aBasket({ items: [cheaper, dearer] }))!;
    expect(changes.map(({ cause }) => cause)).toEqual(['It is on sale now', 'Its price has changed']);
  });

  it('are written with their sign', () => {
    expect(differenceText(euro(6900), euro(5500))).toBe('−€14.00');
    expect(differenceText(euro(7900), euro(8400))).toBe('+€5.00');
  });

  it('are counted in words', () => {
    expect([0, 1, 2, 12].map(changesTitle)).toEqual([
      'Your basket has changed',
      'One price has changed',
      'Two prices have changed',
      '12 prices have changed',
    ]);
  });
});
