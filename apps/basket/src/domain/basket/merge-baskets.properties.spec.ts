import { describe, expect, it } from 'vitest';
import { Money, newId } from '@tradewind/domain';
import fc from 'fast-check';
import { checkoutOf } from '../../test-support/checkouts.js';
import { byId, offer } from '../../test-support/offers.js';
import type { ProductOffer } from '../product/product-offer.js';
import type { BasketLine } from './basket-line.js';
import { Basket } from './basket.js';
import { noCheckout } from './basket-state.js';

const shelf = Array.from({ length: 130 }, (_, i) => offer(1_000 + i, { available: i % 7 !== 0 }));
const onShelf = byId(...shelf);

const lineOf = fc.record({
  product: fc.integer({ min: 0, max: shelf.length - 1 }),
  quantity: fc.integer({ min: 1, max: 99 }),
  cents: fc.integer({ min: 0, max: 2_000 }),
});
/** Few products in both baskets, or so many that they do not fit. */
const contents = fc.uniqueArray(lineOf, { selector: ({ product }) => product, maxLength: 100, size: 'max' });
const currency = fc.constantFrom('EUR', 'EUR', 'EUR', 'USD');

type Contents = ReadonlyArray<{ readonly product: number; readonly quantity: number; readonly cents: number }>;

function linesOf(lines: Contents, of: string): BasketLine[] {
  return lines.map(({ product, quantity, cents }) => {
    const unitPriceSeen = Money.of(cents, of);
    return { productId: shelf[product]!.productId, quantity, unitPriceSeen, checkedOutQuantity: 0 };
  });
}

function basketOf(kind: 'customer' | 'guest', lines: readonly BasketLine[]): Basket {
  return Basket.restore({ ownerId: newId(), kind, lines, ...noCheckout }, 1);
}

const piecesOf = (lines: ReadonlyArray<{ productId: string; quantity: number }>, { productId }: ProductOffer) =>
  lines.filter((line) => line.productId === productId).reduce((sum, { quantity }) => sum + quantity, 0);

describe('Whatever a guest and a customer have in their baskets', () => {
  it('each piece is in the merged basket or is told as left out, once', () => {
    fc.assert(
      fc.property(contents, contents, currency, (own, guests, of) => {
        const customer = basketOf('customer', linesOf(own, 'EUR'));
        const guest = basketOf('guest', linesOf(guests, of));
        const before = [...customer.snapshot().lines, ...guest.snapshot().lines];
        const leftOut = customer.merge(guest, onShelf);
        const after = customer.snapshot().lines;
        for (const product of shelf) {
          expect(piecesOf(after, product) + piecesOf(leftOut, product)).toBe(piecesOf(before, product));
        }
      }),
    );
  });

  it('the merged basket keeps its limits, its own items and one currency', () => {
    fc.assert(
      fc.property(contents, contents, currency, (own, guests, of) => {
        const customer = basketOf('customer', linesOf(own, 'EUR'));
        customer.merge(basketOf('guest', linesOf(guests, of)), onShelf);
        const { lines } = customer.snapshot();
        expect(lines.length).toBeLessThanOrEqual(100);
        expect(new Set(lines.map(({ productId }) => productId)).size).toBe(lines.length);
        expect(new Set(lines.map(({ unitPriceSeen }) => unitPriceSeen.currency)).size).toBeLessThanOrEqual(1);
        expect(lines.every(({ quantity }) => quantity >= 1 && quantity <= 99)).toBe(true);
        for (const line of linesOf(own, 'EUR')) {
          expect(
            piecesOf(
              lines,
              shelf.find(({ productId }) => productId === line.productId)!,
            ),
          ).toBeGreaterThanOrEqual(line.quantity);
        }
      }),
    );
  });

  it('a second merge changes nothing', () => {
    fc.assert(
      fc.property(contents, contents, (own, guests) => {
        const customer = basketOf('customer', linesOf(own, 'EUR'));
        const guest = basketOf('guest', linesOf(guests, 'EUR'));
        customer.merge(guest, onShelf);
        const once = customer.snapshot().lines;
        customer.pullDomainEvents();
        expect(customer.merge(guest, onShelf)).toEqual([]);
        expect(customer.snapshot().lines).toEqual(once);
        expect(customer.pullDomainEvents()).toEqual([]);
      }),
    );
  });

  it('a price that either of them has not acknowledged is still noticed', () => {
    fc.assert(
      fc.property(contents, contents, (own, guests) => {
        const customer = basketOf('customer', linesOf(own, 'EUR'));
        customer.merge(basketOf('guest', linesOf(guests, 'EUR')), onShelf);
        const differs = ({ productId, unitPriceSeen }: BasketLine) =>
          !unitPriceSeen.equals(onShelf.get(productId)!.price);
        const unnoticed = [...linesOf(own, 'EUR'), ...linesOf(guests, 'EUR')].filter(differs);
        const kept = customer.snapshot().lines;
        for (const { productId } of unnoticed) {
          const line = kept.find((each) => each.productId === productId);
          expect(line === undefined || differs(line)).toBe(true);
        }
      }),
    );
  });

  it('a checkout that is running takes exactly what was checked out', () => {
    const buyable = contents.map((lines) =>
      lines.filter(({ product }) => product % 7 !== 0).map((line) => ({ ...line, cents: 1_000 + line.product })),
    );
    fc.assert(
      fc.property(
        buyable.filter((lines) => lines.length > 0),
        contents,
        (own, guests) => {
          const lines = linesOf(own, 'EUR');
          const customer = basketOf('customer', lines);
          const total = lines.reduce((sum, line) => sum + line.unitPriceSeen.amount * line.quantity, 0);
          const checkoutId = customer.checkOut(checkoutOf(total), onShelf);
          const leftOut = customer.merge(basketOf('guest', linesOf(guests, 'EUR')), onShelf);
          customer.settleCheckout(checkoutId, 'the order');
          const after = customer.snapshot().lines;
          for (const product of shelf) {
            const fromGuest = piecesOf(linesOf(guests, 'EUR'), product);
            expect(piecesOf(after, product) + piecesOf(leftOut, product)).toBe(fromGuest);
          }
        },
      ),
    );
  });
});
