import type { Money } from '@tradewind/domain';
import type { ProductOffer } from '../product/product-offer.js';
import type { BasketLine } from './basket-line.js';
import type { LeftOut } from './left-out.js';
import { largestQuantity } from './quantity.js';
import { mostLines } from './rules/basket-has-room-for-the-product.rule.js';

interface Merged {
  readonly lines: readonly BasketLine[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * Adds the lines of a guest to those of a customer. Products that can no longer be bought are kept: the basket shows them
 * as unavailable until they are removed. What is in a pending checkout stays as it is.
 */
export function mergeLines(
  own: readonly BasketLine[],
  guests: readonly BasketLine[],
  offers: ReadonlyMap<string, ProductOffer>,
): Merged {
  const lines = [...own];
  const leftOut: LeftOut[] = [];
  const leaveOut = (line: BasketLine, quantity: number, reason: LeftOut['reason']) =>
    leftOut.push({ productId: line.productId, quantity, reason });

  for (const line of guests) {
    const { productId, quantity, unitPriceSeen } = line;
    const index = lines.findIndex((each) => each.productId === productId);
    const known = lines[index];
    if (known) {
      const sum = known.quantity + quantity;
      if (sum > largestQuantity) leaveOut(line, sum - largestQuantity, 'quantity-limit');
      const seen = priceStillToNotice(known.unitPriceSeen, unitPriceSeen, offers.get(productId)?.price);
      lines[index] = { ...known, quantity: Math.min(sum, largestQuantity), unitPriceSeen: seen };
    } else if (lines.length >= mostLines) leaveOut(line, quantity, 'no-room');
    else if (lines[0] && lines[0].unitPriceSeen.currency !== unitPriceSeen.currency)
      leaveOut(line, quantity, 'other-currency');
    else lines.push({ ...line, checkedOutQuantity: 0 });
  }
  return { lines, leftOut };
}

/**
 * A price change that was acknowledged in only one of the baskets is still noticed. The guest saw the newer price. A price
 * in another currency would make a basket of two currencies.
 */
function priceStillToNotice(own: Money, guests: Money, current: Money | undefined): Money {
  return current?.equals(guests) || guests.currency !== own.currency ? own : guests;
}
