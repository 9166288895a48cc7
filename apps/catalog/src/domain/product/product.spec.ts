import { beforeEach, describe, expect, it } from 'vitest';
import { BusinessRuleBrokenError, InvalidValueError, Money } from '@tradewind/domain';
import { productDetailsOf } from './product-details.js';
import { Product } from './product.js';
import { Sale } from './sale.js';
import { Sku } from './sku.js';

const noon = new Date('2026-06-01T12:00:00Z');
const one = new Date('2026-06-01T13:00:00Z');
const two = new Date('2026-06-01T14:00:00Z');
const eur = (amount: number): Money => Money.of(amount, 'EUR');
const lantern = productDetailsOf({
  name: 'Storm lantern',
  description: 'Burns in any weather.',
  brand: 'Harbour Lantern',
  category: 'Lighting',
  picture: 'lantern',
});

describe('A product', () => {
  let product: Product;

  const told = (): object[] =>
    product.pullDomainEvents().map(({ eventId: _id, occurredAt: _at, ...rest }) => ({ ...rest, productId: 'it' }));
  const names = (): string[] => product.pullDomainEvents().map((event) => event.constructor.name);
  const breaks = (rule: string, change: () => void): void => {
    const before = product.snapshot();
    expect(change).toThrow(expect.objectContaining({ constructor: BusinessRuleBrokenError, rule }));
    expect(product.snapshot()).toBe(before);
    expect(product.pullDomainEvents()).toEqual([]);
  };

  beforeEach(() => {
    product = Product.create(Sku.of('tw-lan-001'), lantern, eur(5000), noon);
    product.pullDomainEvents();
  });

  it('is created with its code in capitals, and raises an event', () => {
    product = Product.create(Sku.of(' tw-lan-001 '), lantern, eur(5000), noon);
    expect(told()).toEqual([
      {
        productId: 'it',
        sku: 'TW-LAN-001',
        name: 'Storm lantern',
        brand: 'Harbour Lantern',
        category: 'Lighting',
        price: eur(5000),
      },
    ]);
  });

  it('raises no event when a revision changes nothing', () => {
    product.revise({ ...lantern });
    expect(names()).toEqual([]);
  });

  it('raises an event with the old and the new price, unless the price stays the same', () => {
    product.changePrice(eur(5000));
    product.changePrice(eur(6000));
    expect(told()).toEqual([
      {
        productId: 'it',
        oldRegularPrice: eur(5000),
        newRegularPrice: eur(6000),
        oldPrice: eur(5000),
        newPrice: eur(6000),
      },
    ]);
  });

  it('starts a sale at once when its period has begun', () => {
    product.putOnSale(Sale.of(eur(4000), noon, two), one);
    expect(names()).toEqual(['ProductPutOnSaleDomainEvent', 'ProductSaleStartedDomainEvent']);
    expect(product.saleDueAt).toEqual(two);
  });

  it('waits for the start of a later sale, starts it once, and ends it', () => {
    product.putOnSale(Sale.of(eur(4000), one, two), noon);
    product.advanceSale(noon);
    expect(names()).toEqual(['ProductPutOnSaleDomainEvent']);
    expect(product.saleDueAt).toEqual(one);

    product.advanceSale(one);
    product.advanceSale(one);
    expect(told()).toEqual([{ productId: 'it', oldPrice: eur(5000), newPrice: eur(4000) }]);

    product.advanceSale(two);
    expect(told()).toEqual([{ productId: 'it', oldPrice: eur(4000), newPrice: eur(5000) }]);
    expect(product.saleDueAt).toBeUndefined();
  });

  it('keeps the price that customers pay when its regular price changes during a sale', () => {
    product.putOnSale(Sale.of(eur(4000), noon, two), noon);
    product.pullDomainEvents();
    product.changePrice(eur(6000));
    expect(told()).toEqual([
      expect.objectContaining({ oldPrice: eur(4000), newPrice: eur(4000), newRegularPrice: eur(6000) }),
    ]);
  });

  it('keeps the price that customers pay when a sale is cancelled before it starts', () => {
    product.putOnSale(Sale.of(eur(4000), one, two), noon);
    product.pullDomainEvents();
    product.endSale();
    expect(told()).toEqual([{ productId: 'it', oldPrice: eur(5000), newPrice: eur(5000) }]);
  });

  it('ends its sale when it is discontinued, and is discontinued only once', () => {
    product.putOnSale(Sale.of(eur(4000), noon, two), noon);
    product.pullDomainEvents();
    product.discontinue();
    product.discontinue();
    expect(names()).toEqual(['ProductSaleEndedDomainEvent', 'ProductDiscontinuedDomainEvent']);
  });

  it('rejects every change once it is discontinued', () => {
    product.discontinue();
    product.pullDomainEvents();
    breaks('DiscontinuedProductCannotChangeRule', () => product.changePrice(eur(1)));
    breaks('DiscontinuedProductCannotChangeRule', () => product.revise({ ...lantern, name: 'Lamp' }));
    breaks('DiscontinuedProductCannotChangeRule', () => product.putOnSale(Sale.of(eur(1), noon, two), noon));
  });

  it('has a sale price below its regular price', () => {
    breaks('SalePriceMustBeBelowRegularPriceRule', () => product.putOnSale(Sale.of(eur(5000), noon, two), noon));
    product.putOnSale(Sale.of(eur(4000), noon, two), noon);
    product.pullDomainEvents();
    breaks('SalePriceMustBeBelowRegularPriceRule', () => product.changePrice(eur(4000)));
  });

  it('has one sale at a time', () => {
    product.putOnSale(Sale.of(eur(4000), noon, two), noon);
    product.pullDomainEvents();
    product.putOnSale(Sale.of(eur(4000), noon, two), noon);
    breaks('RunningSaleMustEndFirstRule', () => product.putOnSale(Sale.of(eur(3000), noon, two), noon));
  });

  it('has sales that end after they start and are not over', () => {
    breaks('SaleMustEndAfterItStartsRule', () => Sale.of(eur(1), noon, noon));
    breaks('SaleMustNotBeOverRule', () => product.putOnSale(Sale.of(eur(1), noon, one), one));
    breaks('OnlyAProductOnSaleHasASaleToEndRule', () => product.endSale());
  });

  it('keeps its currency, and has a price of more than zero', () => {
    breaks('PriceMustKeepItsCurrencyRule', () => product.changePrice(Money.of(5000, 'GBP')));
    breaks('PriceMustKeepItsCurrencyRule', () => product.putOnSale(Sale.of(Money.of(1, 'GBP'), noon, two), noon));
    breaks('PriceMustBeMoreThanZeroRule', () => product.changePrice(eur(0)));
  });

  it('takes over a line of a product file completely or not at all', () => {
    expect(product.takeOver({ ...lantern }, eur(5000))).toBe(false);
    breaks('PriceMustBeMoreThanZeroRule', () => product.takeOver({ ...lantern, name: 'Lamp' }, eur(0)));
    expect(product.takeOver({ ...lantern, name: 'Lamp' }, eur(5500))).toBe(true);
    expect(names()).toEqual(['ProductRevisedDomainEvent', 'ProductPriceChangedDomainEvent']);
  });

  it.each(['', 'AB', 'TW LAN', 'TW--1', 'TW-Ä', 'X'.repeat(41)])('rejects the code %j', (text) => {
    expect(() => Sku.of(text)).toThrow(InvalidValueError);
  });
});
