import { describe, expect, it } from 'vitest';
import { BusinessRuleBrokenError, Money } from '@tradewind/domain';
import { checkoutOf } from '../../test-support/checkouts.js';
import { byId, offer } from '../../test-support/offers.js';
import { CheckoutTotalChangedError } from '../checkout/checkout-total-changed.error.js';
import type { ProductOffer } from '../product/product-offer.js';
import { Basket } from './basket.js';
import { BasketCheckedOutDomainEvent } from './events/basket-checked-out.domain-event.js';

const eur = (cents: number) => Money.of(cents, 'EUR');

function basketWith(...items: [ProductOffer, number][]): Basket {
  const basket = Basket.open('ada');
  for (const [product, quantity] of items) basket.add(product, quantity);
  basket.pullDomainEvents();
  return basket;
}

function refusal(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('It was not refused.');
}

describe('Checking out a basket', () => {
  it('records that it was checked out, for the total the customer stated', () => {
    const [compass, rope] = [offer(4990), offer(250)];
    const basket = basketWith([compass, 1], [rope, 4]);
    const checkoutId = basket.checkOut(checkoutOf(5990), byId(compass, rope));

    const [event, ...others] = basket.pullDomainEvents();
    expect(others).toEqual([]);
    expect(event).toBeInstanceOf(BasketCheckedOutDomainEvent);
    expect(event).toMatchObject({ customerId: 'ada', checkoutId, total: eur(5990), address: { country: 'DE' } });
    expect(basket.snapshot().pendingCheckoutId).toBe(checkoutId);
  });

  it('uses current prices, seen or not, if the stated total does too', () => {
    const compass = offer(4990);
    const basket = basketWith([compass, 1]);
    basket.checkOut(checkoutOf(5990), byId({ ...compass, price: eur(5990) }));
    expect(basket.pullDomainEvents()).toHaveLength(1);
  });

  it('is refused with old and new prices when the stated total is no longer correct', () => {
    const [compass, rope] = [offer(4990), offer(250)];
    const basket = basketWith([compass, 2], [rope, 1]);
    const before = basket.snapshot();
    const error = refusal(() => basket.checkOut(checkoutOf(10230), byId({ ...compass, price: eur(5990) }, rope)));

    expect(error).toBeInstanceOf(CheckoutTotalChangedError);
    expect(error).toMatchObject({
      differences: [{ productId: compass.productId, name: 'Brass compass', oldPrice: eur(4990), newPrice: eur(5990) }],
      total: { stated: eur(10230), actual: eur(12230) },
    });
    expect(basket.snapshot()).toBe(before);
    expect(basket.pullDomainEvents()).toEqual([]);
  });

  it('is refused when a product is no longer sold, even if the rest adds up', () => {
    const [compass, rope] = [offer(4990), offer(250)];
    const basket = basketWith([compass, 1], [rope, 1]);
    const error = refusal(() => basket.checkOut(checkoutOf(250), byId({ ...compass, available: false }, rope)));
    expect(error).toMatchObject({
      differences: [{ productId: compass.productId, newPrice: null }],
      total: { actual: eur(250) },
    });
  });

  it('is refused when the total is stated in another currency', () => {
    const compass = offer(4990);
    const error = refusal(() => basketWith([compass, 1]).checkOut(checkoutOf(4990, 'USD'), byId(compass)));
    expect(error).toBeInstanceOf(CheckoutTotalChangedError);
  });

  it('is refused when a price change brought a second currency into the basket', () => {
    const [compass, rope] = [offer(4990), offer(250)];
    const basket = basketWith([compass, 1], [rope, 1]);
    const error = refusal(() => basket.checkOut(checkoutOf(1), byId({ ...compass, price: Money.of(1, 'USD') }, rope)));
    expect(error).toMatchObject({ rule: 'BasketHoldsOneCurrencyRule' });
  });

  it('is refused while there are too few pieces of a product, whatever the total says', () => {
    const [compass, rope] = [offer(4990), offer(250)];
    const basket = basketWith([rope, 1], [compass, 3]);
    const before = basket.snapshot();
    const scarce = { ...compass, piecesAvailable: 2 };
    const error = refusal(() => basket.checkOut(checkoutOf(3 * 4990 + 250), byId(rope, scarce)));
    expect(error).toMatchObject({
      rule: 'EnoughPiecesMustBeAvailableRule',
      extensions: { productId: compass.productId, requested: 3, available: 2 },
    });
    expect(basket.snapshot()).toBe(before);
  });

  it('takes the last pieces', () => {
    const compass = offer(4990, { piecesAvailable: 3 });
    basketWith([compass, 3]).checkOut(checkoutOf(3 * 4990), byId(compass));
  });

  it('is refused while the basket is empty', () => {
    const error = refusal(() => Basket.open('ada').checkOut(checkoutOf(0), byId()));
    expect(error).toMatchObject({ rule: 'BasketMustNotBeEmptyRule' });
  });

  it('is refused until the order of the previous checkout was started', () => {
    const compass = offer(4990);
    const basket = basketWith([compass, 1]);
    basket.checkOut(checkoutOf(4990), byId(compass));
    const error = refusal(() => basket.checkOut(checkoutOf(4990), byId(compass)));
    expect(error).toBeInstanceOf(BusinessRuleBrokenError);
    expect(error).toMatchObject({ rule: 'OnlyOneCheckoutAtATimeRule' });
  });
});

describe('When the order of a checkout was started', () => {
  const compass = offer(4990);
  const rope = offer(250);

  function checkedOut(): { basket: Basket; checkoutId: string } {
    const basket = basketWith([compass, 3]);
    return { basket, checkoutId: basket.checkOut(checkoutOf(3 * 4990), byId(compass)) };
  }

  it('the basket is empty and can be checked out again', () => {
    const { basket, checkoutId } = checkedOut();
    basket.settleCheckout(checkoutId, 'the order');
    expect(basket.snapshot()).toEqual({
      ...{ ownerId: 'ada', kind: 'customer', lines: [], pendingCheckoutId: null },
      ...{ pendingSince: null, withdrawalRequestedAt: null, rejectedCheckout: null },
      startedOrder: { checkoutId, orderId: 'the order' },
    });
  });

  it('what was added since the checkout stays', () => {
    const { basket, checkoutId } = checkedOut();
    basket.add(compass, 2);
    basket.add(rope, 1);
    basket.settleCheckout(checkoutId, 'the order');
    expect(basket.snapshot().lines).toMatchObject([
      { productId: compass.productId, quantity: 2, checkedOutQuantity: 0 },
      { productId: rope.productId, quantity: 1, checkedOutQuantity: 0 },
    ]);
  });

  it('what was removed and added again since the checkout stays', () => {
    const { basket, checkoutId } = checkedOut();
    basket.remove(compass.productId);
    basket.add(compass, 2);
    basket.settleCheckout(checkoutId, 'the order');
    expect(basket.snapshot().lines).toMatchObject([{ productId: compass.productId, quantity: 2 }]);
  });

  it('pieces that were removed since the checkout make no difference', () => {
    const { basket, checkoutId } = checkedOut();
    basket.changeQuantity(compass.productId, 1, compass);
    basket.settleCheckout(checkoutId, 'the order');
    expect(basket.snapshot().lines).toEqual([]);
  });

  it('a second announcement changes nothing, even while a later checkout is pending', () => {
    const { basket, checkoutId } = checkedOut();
    basket.settleCheckout(checkoutId, 'the order');
    basket.add(rope, 1);
    basket.checkOut(checkoutOf(250), byId(rope));
    const before = basket.snapshot();
    basket.settleCheckout(checkoutId, 'the order');
    expect(basket.snapshot()).toBe(before);
  });
});
