import { beforeEach, describe, expect, it } from 'vitest';
import { aBasket, anItem } from '../test-support/baskets.js';
import { TestStorage } from '../test-support/test-storage.js';
import { isLastCheckoutOfInterest } from './checked-out.js';

const pending = aBasket({
  items: [anItem({ checkedOutQuantity: 1 })],
  pendingCheckoutId: '0191d5a0-0000-7000-8000-000000000009',
});
const other = anItem({ productId: '0191d5a0-0000-7000-8000-000000000002' });

describe('The last checkout', () => {
  let storage: Storage;
  beforeEach(() => {
    storage = new TestStorage();
  });

  it('is asked about while it is pending', () => {
    expect(isLastCheckoutOfInterest(storage, pending)).toBe(true);
  });

  it('is asked about when its goods are back in the basket', () => {
    isLastCheckoutOfInterest(storage, pending);
    expect(isLastCheckoutOfInterest(storage, aBasket({ items: [other, anItem()] }))).toBe(true);
  });

  it('is not asked about when its goods have gone into an order, also when they are added again later', () => {
    isLastCheckoutOfInterest(storage, pending);
    expect(isLastCheckoutOfInterest(storage, aBasket({ items: [other] }))).toBe(false);
    expect(isLastCheckoutOfInterest(storage, aBasket())).toBe(false);
  });

  it('is not asked about by who has not ordered', () => {
    expect(isLastCheckoutOfInterest(storage, aBasket())).toBe(false);
  });
});
