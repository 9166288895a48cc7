import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '@tradewind/domain';
import { accessViolations, withClosedInsight } from '@tradewind/testing';
import { InventoryService } from '../test-support/inventory-service.js';

/** The columns and the marks are explained at `accessViolations`. */
const matrix = `
                                               nob gue ano cat sto ord sup ana ope acc mac too own
  GET    /availability/:productId              +   +   +   +   +   +   +   +   +   +   +   +   +

  GET    /stock-items                          -   -   -   -   +   -   -   +   -   -   -   +   -
  GET    /stock-items/:productId               -   -   -   -   +   -   -   +   -   -   -   +   -
  GET    /stock-items/:productId/ledger        -   -   -   -   +   -   -   +   -   -   -   +   -
  GET    /stock-items/:productId/past          -   -   -   -   +   -   -   +   -   -   -   +   -
  GET    /stock-items/:productId/reservations  -   -   -   -   +   -   -   +   -   -   -   +   -
  GET    /reservations/:orderId                -   -   -   -   +   +   +   +   -   -   -   +   -

  POST   /stock-items/:productId/receipts      -   -   -   -   +   -   -   -   -   -   -   +   -
  POST   /stock-items/:productId/adjustments   -   -   -   -   +   -   -   -   -   -   -   +   -
  POST   /stock-items/:productId/write-offs    -   -   -   -   +   -   -   -   -   -   -   +   -

  GET    /projections                          -   -   -   -   -   -   -   -   +   -   -   +   -
  POST   /projections/:name/rebuild            -   -   -   -   -   -   -   -   +   -   -   +   -
`;

const orderId = newId();
let inventory: InventoryService;
let productId: string;

beforeAll(async () => {
  inventory = await withClosedInsight(() => InventoryService.start());
  productId = await inventory.product(5);
  await inventory.awaitStock(orderId, [{ productId, quantity: 1 }]);
  await inventory.until(orderId, 'reserved');
}, 60_000);

afterAll(() => inventory?.stop());

it('every route of Inventory is open to those who may use it, and to nobody else', async () => {
  const parameters = { productId, orderId, name: 'stock-levels' };
  const queries = { 'GET /stock-items/:productId/past': 'at=2099-01-01T00:00:00Z' };
  expect(await accessViolations(inventory.service, matrix, { owner: newId(), parameters, queries })).toEqual([]);
});
