import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  InventoryModifiedIntegrationEvent,
  StockCommitmentRejectedIntegrationEvent,
  StockCommittedIntegrationEvent,
  StockReservationRejectedIntegrationEvent,
  StockReservedIntegrationEvent,
} from '@tradewind/contracts';
import { newId } from '@tradewind/domain';
import { eventually } from '@tradewind/testing';
import { InventoryService } from '../test-support/inventory-service.js';

let inventory: InventoryService;

beforeAll(async () => {
  inventory = await InventoryService.start();
}, 60_000);

afterAll(() => inventory?.stop());

const modificationsOf = async (productId: string) => {
  const events = await inventory.service.published(InventoryModifiedIntegrationEvent);
  return events.map(({ data }) => data).filter((data) => data.productId === productId);
};

describe('A product', () => {
  it('has a stock item without pieces from the moment when it is in the catalogue, however often that is told', async () => {
    const productId = await inventory.product(0);

    expect(await inventory.stockOf(productId)).toMatchObject({ revision: 1, received: 0, available: 0 });
    await eventually(async () =>
      expect(await modificationsOf(productId)).toMatchObject([
        { sku: 'TW-1042', onHand: 0, reserved: 0, available: 0, revision: 1 },
      ]),
    );
  });
});

describe('An order', () => {
  it('gets its pieces, keeps them when it is paid, and takes them out of the warehouse', async () => {
    const [tent, map] = [await inventory.product(5), await inventory.product(1, 'TW-2001')];
    const items = [
      { productId: tent, quantity: 2 },
      { productId: map, quantity: 1 },
    ];
    const orderId = newId();

    await inventory.awaitStock(orderId, items);
    const { expiresAt } = await inventory.until(orderId, 'reserved');
    expect(await inventory.stockOf(tent)).toMatchObject({ available: 3, reserved: 2 });
    await inventory.confirm(orderId, items);
    await inventory.until(orderId, 'committed');
    expect(await inventory.stockOf(tent)).toMatchObject({ reserved: 0, committed: 2 });
    await inventory.ship(orderId);
    await inventory.until(orderId, 'shipped');

    expect(await inventory.stockOf(tent)).toMatchObject({ available: 3, committed: 0, shipped: 2 });
    await eventually(async () => {
      expect(await modificationsOf(tent)).toMatchObject([
        { onHand: 0, reserved: 0, available: 0, revision: 1 },
        { onHand: 5, reserved: 0, available: 5, revision: 2 },
        { onHand: 5, reserved: 2, available: 3, revision: 3 },
        { onHand: 5, reserved: 2, available: 3, revision: 4 },
        { onHand: 3, reserved: 0, available: 3, revision: 5 },
      ]);
      const [reserved, ...more] = await inventory.service.published(StockReservedIntegrationEvent);
      expect(reserved).toMatchObject({ subject: orderId, data: { orderId, items, expiresAt } });
      expect(more).toEqual([]);
      const committed = await inventory.service.published(StockCommittedIntegrationEvent);
      expect(committed).toMatchObject([{ data: { orderId, items } }]);
    });
  });

  it('gets nothing if one of its items is short, and is told which', async () => {
    const [tent, map] = [await inventory.product(5), await inventory.product(1)];
    const orderId = newId();

    await inventory.awaitStock(orderId, [
      { productId: tent, quantity: 2 },
      { productId: map, quantity: 2 },
    ]);

    await inventory.until(orderId, 'rejected');
    expect(await inventory.stockOf(tent)).toMatchObject({ available: 5, revision: 2 });
    await eventually(async () => {
      const rejected = await inventory.service.published(StockReservationRejectedIntegrationEvent);
      const shortages = [{ productId: map, requested: 2, available: 1 }];
      expect(rejected.filter(({ data }) => data.orderId === orderId)).toMatchObject([{ data: { shortages } }]);
    });
  });

  it('gives its pieces back when it is cancelled, before and after it is paid', async () => {
    const tent = await inventory.product(5);
    const items = [{ productId: tent, quantity: 2 }];
    const [unpaid, paid] = [newId(), newId()];
    for (const orderId of [unpaid, paid]) {
      await inventory.awaitStock(orderId, items);
      await inventory.until(orderId, 'reserved');
    }
    await inventory.confirm(paid, items);
    await inventory.until(paid, 'committed');
    expect(await inventory.stockOf(tent)).toMatchObject({ available: 1, reserved: 2, committed: 2 });

    for (const orderId of [unpaid, paid]) {
      await inventory.cancel(orderId);
      await inventory.until(orderId, 'released');
    }

    expect(await inventory.stockOf(tent)).toMatchObject({ available: 5, reserved: 0, committed: 0 });
    expect(await inventory.service.query('SELECT FROM deadlines WHERE key = ANY ($1)', [[unpaid, paid]])).toEqual([]);
  });

  it('that is cancelled before Inventory has heard of it gets nothing when its request arrives', async () => {
    const tent = await inventory.product(5);
    const orderId = newId();

    await inventory.cancel(orderId);
    await inventory.until(orderId, 'released');
    await inventory.awaitStock(orderId, [{ productId: tent, quantity: 2 }]);
    const next = newId();
    await inventory.awaitStock(next, [{ productId: tent, quantity: 5 }]);

    await inventory.until(next, 'reserved');
    expect((await inventory.reservationOf(orderId)).status).toBe('released');
  });

  it('brings pieces back to the warehouse', async () => {
    const tent = await inventory.product(5);
    const items = [{ productId: tent, quantity: 2 }];
    const orderId = newId();
    await inventory.awaitStock(orderId, items);
    await inventory.confirm(orderId, items);
    await inventory.ship(orderId);
    await inventory.until(orderId, 'shipped');

    await inventory.takeBack(orderId, items);

    await inventory.until(orderId, 'returned');
    expect(await inventory.stockOf(tent)).toMatchObject({ available: 5, shipped: 0, received: 5 });
  });

  it('whose payment was not preceded by a reservation takes its pieces then, if they are there', async () => {
    const tent = await inventory.product(3);
    const items = [{ productId: tent, quantity: 2 }];
    const [first, second] = [newId(), newId()];

    await inventory.confirm(first, items);
    await inventory.until(first, 'committed');
    await inventory.confirm(second, items);
    await inventory.until(second, 'commitment-rejected');

    expect(await inventory.stockOf(tent)).toMatchObject({ available: 1, committed: 2 });
    await eventually(async () => {
      const rejected = await inventory.service.published(StockCommitmentRejectedIntegrationEvent);
      expect(rejected).toMatchObject([
        { data: { orderId: second, shortages: [{ productId: tent, requested: 2, available: 1 }] } },
      ]);
    });
  });
});
