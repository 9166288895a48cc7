import { describe, expect, it } from 'vitest';
import { Money, newId } from '@tradewind/domain';
import { priceDropFor } from './price-drop.js';

const eur = (amount: number) => Money.of(amount, 'EUR');
const productId = newId();
const customer = newId();

function drop(seen: Money, previousPrice: Money, price: Money) {
  const change = { productId, productName: 'Rope', previousPrice, price, changedAt: new Date() };
  return priceDropFor(customer, seen, change);
}

describe('A lower price', () => {
  it('is an occasion for who has seen a higher one, with the price that they saw', () => {
    expect(drop(eur(300), eur(250), eur(200))).toMatchObject({
      kind: 'price-drop',
      personId: customer,
      contents: { oldPrice: { amount: 300 }, newPrice: { amount: 200 } },
    });
  });

  it('is the same fact each time the product comes to this price, and another fact at another price', () => {
    const facts = [
      drop(eur(300), eur(250), eur(200)),
      drop(eur(290), eur(300), eur(200)),
      drop(eur(300), eur(250), eur(199)),
    ];
    expect(facts[0]!.fact).toBe(facts[1]!.fact);
    expect(facts[0]!.fact).not.toBe(facts[2]!.fact);
  });

  it.each([
    ['the price has risen', eur(300), eur(150), eur(200)],
    ['the customer has seen this price', eur(200), eur(250), eur(200)],
    ['the customer has seen a lower one', eur(100), eur(250), eur(200)],
    ['the customer has seen another currency', Money.of(300, 'USD'), eur(250), eur(200)],
    ['the currency has changed', eur(300), Money.of(250, 'USD'), eur(200)],
  ])('is none when %s', (_, seen, previous, price) => {
    expect(drop(seen, previous, price)).toBeUndefined();
  });
});
