import { describe, expect, it } from 'vitest';
import { aBasket } from '../test-support/baskets.js';
import { payButton } from './pay-button.js';

const calm = {
  ...{ basket: aBasket(), attempt: 0, totalToAccept: false },
  ...{ isBasketChanging: false, waitSeconds: 0, isUnknown: false },
};

describe('The button that orders and pays', () => {
  it('names the total that is asked for, and can be pressed', () => {
    expect(payButton(calm)).toEqual({ text: 'Order and pay €55.00', reason: null });
  });

  it.each([
    ['a new total is not accepted', { totalToAccept: true }, 'Accept the new total first.'],
    ['the shop asks to wait', { waitSeconds: 12 }, 'You can order again in 12 s.'],
    ['the basket is changing', { isBasketChanging: true }, 'The shop adds up your basket.'],
    ['the basket is empty', { basket: aBasket({ items: [], total: null }) }, 'Your basket is empty.'],
  ])('says why it can not be pressed while %s', (_, changes, reason) => {
    expect(payButton({ ...calm, ...changes }).reason).toBe(reason);
  });

  it('can not be pressed twice', () => {
    expect(payButton({ ...calm, attempt: 1 })).toMatchObject({ text: 'Ordering…', reason: expect.any(String) });
  });

  it('asks again when nobody knows the outcome, before anything else can be ordered', () => {
    expect(payButton({ ...calm, isUnknown: true })).toEqual({ text: 'Ask again', reason: null });
  });

  it('says when the answer was lost, and that it will be one order', () => {
    const { text, reason } = payButton({ ...calm, attempt: 2 });
    expect(text).toBe('Asking again, 2nd time…');
    expect(reason).toMatch('can’t become two orders');
  });
});
