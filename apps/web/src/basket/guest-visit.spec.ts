import { beforeEach, describe, expect, it } from 'vitest';
import { TestStorage } from '../test-support/test-storage.js';
import { mergedText, rememberGuestBasket, takeGuestBasket } from './guest-visit.js';
import { aBasket, anItem } from '../test-support/baskets.js';

const rope = anItem({ productId: '0191d5a0-0000-7000-8000-000000000003', name: 'Hemp Rope, 20 m', quantity: 2 });

describe('The basket of a guest who signs in', () => {
  let storage: Storage;
  beforeEach(() => {
    storage = new TestStorage();
  });

  it('is told about once', () => {
    rememberGuestBasket(storage, aBasket());
    expect(takeGuestBasket(storage)).toHaveLength(1);
    expect(takeGuestBasket(storage)).toEqual([]);
  });

  it('is forgotten when the guest has emptied it', () => {
    rememberGuestBasket(storage, aBasket());
    rememberGuestBasket(storage, aBasket({ items: [] }));
    expect(takeGuestBasket(storage)).toEqual([]);
  });

  it('is not told about when what was kept makes no sense', () => {
    storage.setItem('guest-basket', '{"broken');
    expect(takeGuestBasket(storage)).toEqual([]);
  });

  it('has come along when all of it is in the basket of the account', () => {
    const merged = mergedText([anItem(), rope], { items: [anItem({ quantity: 4 }), rope] }, []);
    expect(merged).toEqual({ tone: 'good', title: '3 pieces from before you signed in are in your basket' });
  });

  it('names what did not fit', () => {
    const merged = mergedText([anItem(), rope], { items: [anItem()] }, []);
    expect(merged).toMatchObject({
      title: '1 piece from before you signed in is in your basket, but not all',
      message: expect.stringContaining('Hemp Rope, 20 m'),
    });
  });

  it('has left out what Basket says, and why, though there are as many in the basket as the guest had', () => {
    const { productId } = rope;
    const leftOut = [{ productId, quantity: 2, reason: 'quantity-limit' }];
    expect(mergedText([rope], { items: [{ ...rope, quantity: 99 }] }, leftOut)).toEqual({
      tone: 'waiting',
      title: 'Not all of it fitted into your basket',
      message: '2 of 2 × Hemp Rope, 20 m could not be added: a basket holds at most 99 of one product.',
    });
  });

  it('has left out what nobody remembers, for a reason of which this page has not heard', () => {
    const leftOut = [{ productId: 'p', quantity: 3, reason: 'too-heavy' }];
    expect(mergedText([], { items: [] }, leftOut)?.message).toBe('3 × a product could not be added.');
  });

  it('that was empty is not worth a word', () => {
    expect(mergedText([], aBasket(), [])).toBeNull();
  });
});
