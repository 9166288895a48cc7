import { afterAll, beforeAll, describe, expect, it, vi, type MockInstance } from 'vitest';
import { StockReservationRejectedIntegrationEvent, StockReservedIntegrationEvent } from '@tradewind/contracts';
import { newId } from '@tradewind/domain';
import { eventually } from '@tradewind/testing';
import fc from 'fast-check';
import { OrderStock } from '../application/order-stock/order-stock.js';
import type { OrderItem } from '../domain/reservation/order-items.js';
import { InventoryService } from '../test-support/inventory-service.js';

let inventory: InventoryService;
let receive: MockInstance<OrderStock['receive']>;

beforeAll(async () => {
  inventory = await InventoryService.start();
  receive = vi.spyOn(inventory.service.app.get(OrderStock, { strict: false }), 'receive');
}, 60_000);

afterAll(() => inventory?.stop());

interface Decided {
  readonly id: string;
  readonly status: string;
  readonly items: readonly OrderItem[];
}

/** Resolves when Inventory has decided about all of these orders. */
const decided = (orderIds: readonly string[]) =>
  eventually(
    async () => {
      const rows = await inventory.service.query<Decided>(
        'SELECT id, status, items FROM reservations WHERE id = ANY ($1)',
        [orderIds],
      );
      if (rows.length < orderIds.length) throw new Error(`${rows.length} of ${orderIds.length} orders are decided`);
      return rows;
    },
    { timeoutMs: 60_000 },
  );

const withStatus = (orders: readonly Decided[], status: string) => orders.filter((order) => order.status === status);

/** What failed: a deadlock or a conflict shows here even if the next attempt succeeded. */
const troubles = async () => {
  const attempts = await Promise.allSettled(receive.mock.results.map(({ value }) => value as Promise<void>));
  const failures = attempts.flatMap((attempt) => (attempt.status === 'rejected' ? String(attempt.reason) : []));
  const letters = await inventory.service.query<{ error: string }>('SELECT error FROM dead_letter');
  return [...failures, ...letters.map(({ error }) => error)];
};

describe('200 orders for the last 10 pieces', () => {
  it('at the same time: exactly 10 get one, all others are told at once that there is none', async () => {
    const tent = await inventory.product(10);
    const orderIds = Array.from({ length: 200 }, () => newId());

    await Promise.all(orderIds.map((orderId) => inventory.awaitStock(orderId, [{ productId: tent, quantity: 1 }])));

    const orders = await decided(orderIds);
    expect(withStatus(orders, 'reserved')).toHaveLength(10);
    expect(withStatus(orders, 'rejected')).toHaveLength(190);
    expect(await inventory.stockOf(tent)).toMatchObject({ available: 0, reserved: 10, revision: 12 });
    await eventually(async () => {
      const told = [
        ...(await inventory.service.published(StockReservedIntegrationEvent)),
        ...(await inventory.service.published(StockReservationRejectedIntegrationEvent)),
      ];
      expect(told.map(({ data }) => data.orderId).sort()).toEqual([...orderIds].sort());
    });
    expect(await troubles()).toEqual([]);
  }, 90_000);
});

describe('Orders of many items', () => {
  const products = 8;
  const order = fc.uniqueArray(fc.record({ product: fc.nat(products - 1), quantity: fc.integer({ min: 1, max: 3 }) }), {
    minLength: 1,
    maxLength: products,
    selector: ({ product }) => product,
  });

  it('at the same time get all of their items or none, and none is refused that could be served', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(order, { minLength: 40, maxLength: 80 }),
        fc.array(fc.integer({ min: 0, max: 40 }), { minLength: products, maxLength: products }),
        async (wanted, pieces) => {
          const productIds = await Promise.all(pieces.map((quantity) => inventory.product(quantity)));
          const orders = wanted.map((items) => ({
            orderId: newId(),
            items: items.map(({ product, quantity }) => ({ productId: productIds[product]!, quantity })),
          }));

          await Promise.all(orders.map(({ orderId, items }) => inventory.awaitStock(orderId, items)));

          const made = await decided(orders.map(({ orderId }) => orderId));
          const served = withStatus(made, 'reserved');
          for (const [index, productId] of productIds.entries()) {
            const given = served.flatMap(({ items }) => items).filter((item) => item.productId === productId);
            const reserved = given.reduce((sum, { quantity }) => sum + quantity, 0);
            expect(await inventory.stockOf(productId)).toMatchObject({
              reserved,
              available: pieces[index]! - reserved,
            });
            expect(reserved).toBeLessThanOrEqual(pieces[index]!);
          }
          const left = new Map<string, number>();
          for (const productId of productIds) left.set(productId, (await inventory.stockOf(productId)).available);
          // Pieces only became fewer, so who could be served now could have been served before.
          const couldBeServed = withStatus(made, 'rejected').filter(({ items }) =>
            items.every(({ productId, quantity }) => left.get(productId)! >= quantity),
          );
          expect(couldBeServed).toEqual([]);
        },
      ),
      { numRuns: 4 },
    );
    expect(await troubles()).toEqual([]);
  }, 180_000);

  it('come and go at the same time, while operators count: no piece appears, is lost, or stays with an order', async () => {
    const productIds = await Promise.all(Array.from({ length: products }, () => inventory.product(20)));
    const [wanted] = fc.sample(fc.array(order, { minLength: 60, maxLength: 60 }), 1);
    const orders = wanted!.map((items) => ({
      orderId: newId(),
      items: items.map(({ product, quantity }) => ({ productId: productIds[product]!, quantity })),
    }));

    await Promise.all([
      ...orders.map(async ({ orderId, items }, index) => {
        await inventory.awaitStock(orderId, items);
        if (index % 3 === 0) await inventory.confirm(orderId, items);
        await inventory.cancel(orderId);
      }),
      ...productIds.map((productId) =>
        inventory.post(`/stock-items/${productId}/adjustments`, { difference: 1, reason: 'Stocktaking' }).expect(204),
      ),
    ]);

    await eventually(async () => {
      const made = await decided(orders.map(({ orderId }) => orderId));
      expect(withStatus(made, 'released')).toHaveLength(orders.length);
    });
    for (const productId of productIds)
      expect(await inventory.stockOf(productId)).toMatchObject({
        available: 21,
        reserved: 0,
        committed: 0,
        adjusted: 1,
      });
    expect(await troubles()).toEqual([]);
  }, 90_000);
});
