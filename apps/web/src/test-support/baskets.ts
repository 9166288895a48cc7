import type { Basket, BasketItem } from '../basket/queries.js';

const euro = (amount: number) => ({ amount, currency: 'EUR' });

/** A line of a basket for specs: one storm lantern of which there are enough. */
export const anItem = (changes: Partial<BasketItem> = {}): BasketItem => ({
  productId: '0191d5a0-0000-7000-8000-000000000001',
  sku: 'TW-LGT-001',
  name: 'Storm Lantern No. 3',
  quantity: 1,
  checkedOutQuantity: 0,
  unitPrice: euro(5500),
  linePrice: euro(5500),
  available: true,
  stock: { state: 'enough', piecesAvailable: null },
  priceNotice: null,
  ...changes,
});

export const aBasket = (changes: Partial<Basket> = {}): Basket => ({
  items: [anItem()],
  total: euro(5500),
  pendingCheckoutId: null,
  ...changes,
});
