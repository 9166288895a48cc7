import { describe, expect, it } from 'vitest';
import { Money } from '@tradewind/domain';
import { checkoutOf } from '../../test-support/checkouts.js';
import { byId, offer } from '../../test-support/offers.js';
import { Basket } from './basket.js';
import { BasketChangedDomainEvent } from './events/basket-changed.domain-event.js';

const compass = offer(4990);
const rope = offer(250);

function withTwoCompasses(): Basket {
  const basket = Basket.open('ada');
  basket.add(compass, 2);
  basket.pullDomainEvents();
  return basket;
}

const changesOf = (basket: Basket) =>
  basket.pullDomainEvents().filter((event) => event instanceof BasketChangedDomainEvent).length;

describe('A basket records that it changed when', () => {
  it.each<[string, (basket: Basket) => void]>([
    ['a product is added', (basket) => basket.add(rope, 1)],
    ['more of a product is added', (basket) => basket.add(compass, 1)],
    ['a quantity is changed', (basket) => basket.changeQuantity(compass.productId, 5, compass)],
    ['a product is removed', (basket) => basket.remove(compass.productId)],
    ['it is emptied', (basket) => basket.empty()],
    [
      'its customer sees a new price',
      (basket) => basket.acknowledgePrices(byId({ ...compass, price: Money.of(1, 'EUR') })),
    ],
  ])('%s', (_what, change) => {
    const basket = withTwoCompasses();
    change(basket);
    expect(changesOf(basket)).toBe(1);
  });

  it('its order was started', () => {
    const basket = withTwoCompasses();
    const checkoutId = basket.checkOut(checkoutOf(9980), byId(compass));
    expect(changesOf(basket)).toBe(0);
    basket.settleCheckout(checkoutId, 'the order');
    expect(changesOf(basket)).toBe(1);
  });

  it.each<[string, (basket: Basket) => void]>([
    ['a product that it does not contain is removed', (basket) => basket.remove(rope.productId)],
    ['a quantity stays as it is', (basket) => basket.changeQuantity(compass.productId, 2, compass)],
    ['no price differs from the one that was seen', (basket) => basket.acknowledgePrices(byId(compass))],
    ['another checkout is settled', (basket) => basket.settleCheckout('another', 'the order')],
  ])('but not when %s', (_what, change) => {
    const basket = withTwoCompasses();
    change(basket);
    expect(changesOf(basket)).toBe(0);
  });

  it('but not when its checkout was rejected, for its items stay', () => {
    const basket = withTwoCompasses();
    const checkoutId = basket.checkOut(checkoutOf(9980), byId(compass));
    basket.pullDomainEvents();
    basket.settleRejectedCheckout({ checkoutId, reason: 'given-up', detail: null, rejectedAt: new Date() });
    expect(changesOf(basket)).toBe(0);
  });
});
