import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@tradewind/domain';
import { eventually } from '@tradewind/testing';
import { InventoryService } from '../test-support/inventory-service.js';

let inventory: InventoryService;

beforeAll(async () => {
  inventory = await InventoryService.start({ RESERVATION_SECONDS: '600', LOW_STOCK_PIECES: '2' });
}, 60_000);

afterAll(() => inventory?.stop());

/** Resolves when the metrics have this line. */
const reads = (line: string) =>
  eventually(async () => {
    const { text } = await inventory.service.request.get('/metrics').expect(200);
    expect(text.split('\n').filter((each) => each.startsWith('inventory_'))).toContain(line);
  });

describe('The metrics of Inventory', () => {
  it('show the products that run short and the orders with a reservation', async () => {
    await inventory.product(2);
    const tent = await inventory.product(9);
    await reads('inventory_low_stock_items 1');
    await reads('inventory_open_reservations 0');
    const orderId = newId();

    await inventory.awaitStock(orderId, [{ productId: tent, quantity: 2 }]);

    await reads('inventory_open_reservations 1');
    await reads('inventory_reservation_overdue_seconds 0');
    await inventory.cancel(orderId);
    await reads('inventory_open_reservations 0');
  });

  it('count what was decided on messages, also when nothing was to be done', async () => {
    const orderId = newId();

    for (let time = 1; time <= 2; time += 1) await inventory.cancel(orderId);

    const labels = (decision: string) => `{message="OrderCancelled",decision="${decision}",status="released"}`;
    await reads(`inventory_decisions_total${labels('remember')} 1`);
    await reads(`inventory_decisions_total${labels('ignore')} 1`);
  });

  it('show a reservation that should have expired and did not', async () => {
    const [tent, orderId] = [await inventory.product(9), newId()];
    await inventory.awaitStock(orderId, [{ productId: tent, quantity: 2 }]);
    await inventory.until(orderId, 'reserved');

    await inventory.service.query(`UPDATE reservations SET expires_at = expires_at - interval '1 day' WHERE id = $1`, [
      orderId,
    ]);

    const { text } = await inventory.service.request.get('/metrics').expect(200);
    const [, seconds] = /^inventory_reservation_overdue_seconds (\S+)$/m.exec(text)!;
    expect(Number(seconds)).toBeGreaterThan(80_000);
  });

  it('show what is never to happen: a product below zero, or one whose pieces do not add up', async () => {
    const [one, other] = [await inventory.product(5), await inventory.product(5)];
    await reads('inventory_impossible_stock_items{law="below-zero"} 0');
    await reads('inventory_impossible_stock_items{law="conservation"} 0');
    const shown = () =>
      inventory.service.query('SELECT FROM stock_levels WHERE revision = 2 AND product_id = ANY ($1)', [[one, other]]);
    await eventually(async () => expect(await shown()).toHaveLength(2));

    const spoil = (change: string, productId: string) =>
      inventory.service.query(`UPDATE stock_levels SET ${change} WHERE product_id = $1`, [productId]);
    await spoil('available = available - 6, shipped = shipped + 6', one);
    await spoil('available = available - 1', other);

    await reads('inventory_impossible_stock_items{law="below-zero"} 1');
    await reads('inventory_impossible_stock_items{law="conservation"} 1');
  });
});
