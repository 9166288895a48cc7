import { describe, expect, it } from 'vitest';
import { Money } from '@tradewind/domain';
import fc from 'fast-check';
import { priceInEffect } from './price-in-effect.js';
import { productDetailsOf } from './product-details.js';
import { Product } from './product.js';
import { Sale } from './sale.js';
import { Sku } from './sku.js';

const day = 86_400_000;
const moment = fc.integer({ min: 0, max: 1000 * day }).map((time) => new Date(time));
const price = fc.integer({ min: 2, max: 10_000_000 });
const details = productDetailsOf({
  name: 'Rope',
  description: '',
  brand: 'Bowline',
  category: 'Deck',
  picture: 'rope',
});

const plan = fc
  .record({
    regular: price,
    share: fc.double({ min: 0, max: 0.99, noNaN: true }),
    from: moment,
    length: fc.integer({ min: 1, max: 90 * day }),
  })
  .map(({ regular, share, from, length }) => ({
    regular: Money.of(regular, 'EUR'),
    sale: Sale.of(Money.of(Math.max(1, Math.floor(regular * share)), 'EUR'), from, new Date(+from + length)),
  }));

describe('What a customer pays', () => {
  it('is the sale price exactly from the start of the sale until its end', () => {
    fc.assert(
      fc.property(plan, moment, ({ regular, sale }, at) => {
        const expected = +at >= +sale.from && +at < +sale.until ? sale.price : regular;
        expect(priceInEffect(regular, sale, at)).toBe(expected);
      }),
    );
    fc.assert(
      fc.property(plan, ({ regular, sale }) => {
        expect(priceInEffect(regular, sale, sale.from)).toBe(sale.price);
        expect(priceInEffect(regular, sale, new Date(+sale.from - 1))).toBe(regular);
        expect(priceInEffect(regular, sale, sale.until)).toBe(regular);
        expect(priceInEffect(regular, sale, new Date(+sale.until - 1))).toBe(sale.price);
      }),
    );
  });

  it('is what the events have announced, whenever the sale is advanced', () => {
    fc.assert(
      fc.property(plan, fc.array(moment, { maxLength: 20 }), ({ regular, sale }, moments) => {
        const product = Product.create(Sku.of('TW-1'), details, regular, new Date(0));
        let told = regular;
        const listen = (): void => {
          for (const event of product.pullDomainEvents()) {
            if (!('oldPrice' in event && 'newPrice' in event)) continue;
            expect(event.oldPrice).toEqual(told);
            told = event.newPrice as Money;
          }
        };
        product.putOnSale(sale, new Date(0));
        listen();
        for (const at of moments.sort((a, b) => +a - +b)) {
          product.advanceSale(at);
          listen();
          expect(told).toEqual(product.priceAt(at));
        }
      }),
    );
  });
});
