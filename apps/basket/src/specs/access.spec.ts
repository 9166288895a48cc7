import { afterAll, beforeAll, expect, it } from 'vitest';
import { accessViolations, withClosedInsight } from '@tradewind/testing';
import type { Customer } from '../test-support/customer.js';
import { Shop } from '../test-support/shop.js';

/** The columns and the marks are explained at `accessViolations`. */
const matrix = `
                                                  nob gue ano cat sto ord sup ana ope acc mac too own
  GET    /basket                                  -   +   +   +   +   +   +   +   +   +   -   -   +
  POST   /basket/items                            -   +   +   +   +   +   +   +   +   +   -   -   +
  PUT    /basket/items/:productId                 -   +   +   +   +   +   +   +   +   +   -   -   +
  DELETE /basket/items/:productId                 -   +   +   +   +   +   +   +   +   +   -   -   +
  POST   /basket/price-notices/seen               -   +   +   +   +   +   +   +   +   +   -   -   +
  DELETE /basket                                  -   +   +   +   +   +   +   +   +   +   -   -   +
  POST   /basket/merge                            -   -   +   +   +   +   +   +   +   +   -   -   +

  POST   /basket/checkout                         -   -   +   +   +   +   +   +   +   +   -   -   +
  GET    /basket/checkout                         -   -   0   0   0   0   0   0   0   0   -   -   +
  POST   /basket/checkout/:checkoutId/withdrawal  -   -   0   0   0   0   0   0   0   0   -   -   +
`;

let shop: Shop;
let customer: Customer;
let productId: string;
let checkoutId: string;

beforeAll(async () => {
  shop = await withClosedInsight(() => Shop.open());
  productId = await shop.offer(5_000);
  customer = shop.customer();
  await customer.add(productId, 1);
  checkoutId = await customer.checkedOut(5_000);
}, 60_000);

afterAll(() => shop?.close());

it('every route of Basket is open to those who may use it, and to nobody else', async () => {
  const parameters = { productId, checkoutId };
  expect(await accessViolations(shop.service, matrix, { owner: customer.id, parameters })).toEqual([]);
});
