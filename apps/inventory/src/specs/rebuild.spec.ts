import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@tradewind/domain';
import { eventually } from '@tradewind/testing';
import { InventoryService } from '../test-support/inventory-service.js';

let inventory: InventoryService;

beforeAll(async () => {
  inventory = await InventoryService.start();
}, 60_000);

afterAll(() => inventory?.stop());

interface Shown {
  readonly name: string;
  readonly behindEvents: number;
  readonly rebuildBehindEvents: number | null;
}

const projections = async () => (await inventory.get('/projections').expect(200)).body as Shown[];

const rebuilt = (name: string) =>
  eventually(async () => {
    const projection = (await projections()).find((each) => each.name === name);
    expect(projection).toMatchObject({ behindEvents: 0, rebuildBehindEvents: null });
  });

const sums = ['available', 'reserved', 'committed', 'shipped', 'received', 'adjusted', 'writtenOff'];

describe('A view of the ledger', () => {
  it('is made anew by an operator while customers buy: it answers all the time, and ends equal to the ledger', async () => {
    const productIds = await Promise.all(Array.from({ length: 5 }, () => inventory.product(500)));
    const [spoilt] = productIds as [string];
    await rebuilt('stock-levels');
    await inventory.service.query('UPDATE stock_levels SET available = 999999 WHERE product_id = $1', [spoilt]);

    const orders: string[] = [];
    let isBuying = true;
    const buying = (async () => {
      while (isBuying) {
        const orderId = newId();
        const items = productIds.map((productId) => ({ productId, quantity: 1 }));
        await inventory.awaitStock(orderId, items);
        if (orders.length % 2 === 0) await inventory.cancel(orderId);
        orders.push(orderId);
      }
    })();
    const revisions: number[] = [];
    const looking = (async () => {
      while (isBuying) {
        const { body } = await inventory.service.request.get(`/availability/${productIds[1]}`).expect(200);
        revisions.push((body as { revision: number }).revision);
      }
    })();
    await eventually(() => expect(orders.length).toBeGreaterThan(20));
    const ofBefore = orders.length;

    for (const { name } of await projections()) await inventory.post(`/projections/${name}/rebuild`, {}).expect(202);
    await eventually(async () => {
      for (const { rebuildBehindEvents } of await projections()) expect(rebuildBehindEvents).toBeNull();
    });
    await eventually(() => expect(orders.length).toBeGreaterThan(ofBefore + 20));
    isBuying = false;
    await Promise.all([buying, looking]);

    for (const [index, orderId] of orders.entries())
      await inventory.until(orderId, index % 2 === 0 ? 'released' : 'reserved');
    for (const { name } of await projections()) await rebuilt(name);
    for (const productId of productIds) {
      const ledger = await inventory.stockOf(productId);
      const { body } = await inventory.get(`/stock-items/${productId}`).expect(200);
      for (const sum of ['revision', ...sums]) expect([sum, body[sum]]).toEqual([sum, Reflect.get(ledger, sum)]);
      const pieces = await inventory.service.query('SELECT order_id FROM reserved_pieces WHERE product_id = $1', [
        productId,
      ]);
      expect(pieces).toHaveLength(ledger.reserved);
    }
    expect(revisions).toEqual([...revisions].sort((one, other) => one - other));
  }, 120_000);

  it('that does not exist can not be made anew, and nobody but an operator can do it', async () => {
    const { body } = await inventory.post('/projections/prices/rebuild', {}).expect(404);
    expect(body).toMatchObject({ code: 'not-found' });
    const { request } = inventory.service;
    await request.post('/projections/stock-levels/rebuild').expect(401);
    const customer = inventory.service.tokenFor();
    await request.post('/projections/stock-levels/rebuild').auth(customer, { type: 'bearer' }).expect(403);
  });
});
