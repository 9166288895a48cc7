import type { Money } from '@tradewind/domain';
import type { Occasion } from './occasion.js';

/** The last change of a product's price, as Catalog published it. */
export interface PriceChange {
  readonly productId: string;
  readonly productName: string | null;
  readonly previousPrice: Money;
  readonly price: Money;
  readonly changedAt: Date;
}

export function isDrop({ previousPrice, price }: PriceChange): boolean {
  return previousPrice.currency === price.currency && previousPrice.isMoreThan(price);
}

/**
 * Returns the occasion to tell a customer that a product in the basket has become cheaper than it was when they last
 * saw it, or undefined if it has not. Each price of a product is an occasion only once, however often it comes back.
 */
export function priceDropFor(personId: string, priceSeen: Money, change: PriceChange): Occasion | undefined {
  const { productId, productName, price, changedAt } = change;
  if (!isDrop(change) || priceSeen.currency !== price.currency || !priceSeen.isMoreThan(price)) return undefined;
  return {
    kind: 'price-drop',
    personId,
    fact: `${productId} ${price.amount} ${price.currency}`,
    contents: { productName, oldPrice: priceSeen.toJSON(), newPrice: price.toJSON() },
    happenedAt: changedAt,
  };
}
