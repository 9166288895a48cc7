import { describe, expect, it } from 'vitest';
import { BusinessRuleBrokenError } from '@tradewind/domain';
import { offer } from '../../test-support/offers.js';
import { Basket } from './basket.js';

const quantities = (basket: Basket) => basket.snapshot().lines.map((line) => line.quantity);

function refusal(work: () => void): BusinessRuleBrokenError {
  try {
    work();
  } catch (error) {
    if (error instanceof BusinessRuleBrokenError) return error;
  }
  throw new Error('It was not refused.');
}

describe('A basket and the stock', () => {
  it('takes a product of which nobody knows how many pieces there are', () => {
    const basket = Basket.open('ada');
    basket.add(offer(100), 99);
    expect(quantities(basket)).toEqual([99]);
  });

  it('takes the last pieces and no more', () => {
    const basket = Basket.open('ada');
    const compass = offer(4990, { piecesAvailable: 3 });
    basket.add(compass, 2);
    basket.add(compass, 1);
    const { message, extensions, code } = refusal(() => basket.add(compass, 1));
    expect(code).toBe('enough-pieces-must-be-available');
    expect(message).toBe('There are only 3 pieces of Brass compass.');
    expect(extensions).toEqual({ productId: compass.productId, requested: 4, available: 3 });
    expect(quantities(basket)).toEqual([3]);
  });

  it('refuses a product that is sold out', () => {
    const error = refusal(() => Basket.open('ada').add(offer(4990, { piecesAvailable: 0 }), 1));
    expect(error.message).toBe('Brass compass is sold out.');
  });

  it('refuses to raise a quantity above what there is, and never to lower it', () => {
    const basket = Basket.open('ada');
    const compass = offer(4990);
    basket.add(compass, 5);
    const scarce = { ...compass, piecesAvailable: 1 };
    expect(refusal(() => basket.changeQuantity(compass.productId, 6, scarce)).message).toBe(
      'There is only 1 piece of Brass compass.',
    );
    basket.changeQuantity(compass.productId, 4, scarce);
    expect(quantities(basket)).toEqual([4]);
  });
});
