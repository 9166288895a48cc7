import { describe, expect, it } from 'vitest';
import { BusinessRuleBrokenError, InvalidValueError, Money } from '@tradewind/domain';
import { byId, offer } from '../../test-support/offers.js';
import { Basket } from './basket.js';
import { ItemNotInBasketError } from './item-not-in-basket.error.js';

const quantities = (basket: Basket) => basket.snapshot().lines.map((line) => line.quantity);

function expectBroken(rule: string, work: () => void): void {
  expect(work).toThrow(BusinessRuleBrokenError);
  expect(work).toThrow(expect.objectContaining({ rule }));
}

describe('A basket', () => {
  it('accepts a product at the price that the customer saw', () => {
    const basket = Basket.open('ada');
    const compass = offer(4990);
    basket.add(compass, 2);
    expect(basket.snapshot().lines).toEqual([
      { productId: compass.productId, quantity: 2, unitPriceSeen: Money.of(4990, 'EUR'), checkedOutQuantity: 0 },
    ]);
  });

  it('adds up when a product is added again, and keeps the price that was seen first', () => {
    const basket = Basket.open('ada');
    const compass = offer(4990);
    basket.add(compass, 2);
    basket.add({ ...compass, price: Money.of(5990, 'EUR') }, 3);
    expect(basket.snapshot().lines).toEqual([expect.objectContaining({ quantity: 5, unitPriceSeen: compass.price })]);
  });

  it.each([0, -1, 1.5, 100, Number.NaN])('refuses a quantity of %o', (quantity) => {
    const basket = Basket.open('ada');
    expect(() => basket.add(offer(100), quantity)).toThrow(InvalidValueError);
    expect(quantities(basket)).toEqual([]);
  });

  it('holds at most 99 pieces of one product', () => {
    const basket = Basket.open('ada');
    const compass = offer(4990);
    basket.add(compass, 99);
    expectBroken('QuantityStaysWithinItsLimitRule', () => basket.add(compass, 1));
    expect(quantities(basket)).toEqual([99]);
  });

  it('holds at most 100 products', () => {
    const basket = Basket.open('ada');
    for (let n = 0; n < 100; n++) basket.add(offer(100), 1);
    expectBroken('BasketHasRoomForTheProductRule', () => basket.add(offer(100), 1));
  });

  it('holds one currency', () => {
    const basket = Basket.open('ada');
    basket.add(offer(100), 1);
    expectBroken('BasketHoldsOneCurrencyRule', () => basket.add(offer(100, { price: Money.of(1, 'USD') }), 1));
  });

  it('refuses a product that is no longer sold', () => {
    expectBroken('ProductMustBeAvailableRule', () => Basket.open('ada').add(offer(100, { available: false }), 1));
  });

  it('changes a quantity', () => {
    const basket = Basket.open('ada');
    const compass = offer(4990);
    basket.add(compass, 2);
    basket.changeQuantity(compass.productId, 7, compass);
    expect(quantities(basket)).toEqual([7]);
  });

  it('refuses to change the quantity of a product that is not in it', () => {
    expect(() => Basket.open('ada').changeQuantity('sextant', 1, undefined)).toThrow(ItemNotInBasketError);
  });

  it('removes one product, or all of them', () => {
    const basket = Basket.open('ada');
    const [compass, sextant, rope] = [offer(1), offer(2), offer(3)];
    for (const product of [compass, sextant, rope]) basket.add(product, 1);
    basket.remove(sextant.productId);
    expect(basket.productIds).toEqual([compass.productId, rope.productId]);
    basket.empty();
    expect(basket.productIds).toEqual([]);
  });

  it('keeps current prices as seen when the customer acknowledges them', () => {
    const basket = Basket.open('ada');
    const compass = offer(4990);
    basket.add(compass, 1);
    basket.acknowledgePrices(byId({ ...compass, price: Money.of(5990, 'EUR') }));
    expect(basket.snapshot().lines[0]!.unitPriceSeen).toEqual(Money.of(5990, 'EUR'));
  });
});
