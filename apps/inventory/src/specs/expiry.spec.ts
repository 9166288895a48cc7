import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  StockCommitmentRejectedIntegrationEvent,
  StockCommittedIntegrationEvent,
  StockReservationExpiredIntegrationEvent,
} from '@tradewind/contracts';
import { newId } from '@tradewind/domain';
import { eventually } from '@tradewind/testing';
import { InventoryService } from '../test-support/inventory-service.js';

let inventory: InventoryService;

beforeAll(async () => {
  inventory = await InventoryService.start({ RESERVATION_SECONDS: '600' });
}, 60_000);

afterAll(() => inventory?.stop());

/** Orders with two of so many tents, each with its reservation. */
const reserved = async (pieces: number, orders: number) => {
  const tent = await inventory.product(pieces);
  const items = [{ productId: tent, quantity: 2 }];
  const orderIds = Array.from({ length: orders }, () => newId());
  for (const orderId of orderIds) {
    await inventory.awaitStock(orderId, items);
    await inventory.until(orderId, 'reserved');
  }
  return { tent, items, orderIds: orderIds as [string, string] };
};

const expiredOnes = async (orderIds: readonly string[]) => {
  const events = await inventory.service.published(StockReservationExpiredIntegrationEvent);
  return events.filter(({ data }) => orderIds.includes(data.orderId));
};

describe('A reservation', () => {
  it('lasts as long as the setting says, and is told to', async () => {
    const { orderIds } = await reserved(5, 1);

    const { expiresAt, decidedAt } = await inventory.reservationOf(orderIds[0]);

    expect(Date.parse(String(expiresAt)) - Date.parse(String(decidedAt))).toBe(600_000);
  });

  it('expires if the order is not paid in time: the pieces are available, once, and the others are told', async () => {
    const { tent, items, orderIds } = await reserved(5, 2);
    const [paid, unpaid] = orderIds;
    await inventory.confirm(paid, items);
    await inventory.until(paid, 'committed');

    await inventory.service.pass({ seconds: 601 });

    await inventory.until(unpaid, 'expired');
    expect(await inventory.stockOf(tent)).toMatchObject({ available: 3, reserved: 0, committed: 2 });
    await eventually(async () =>
      expect(await expiredOnes(orderIds)).toMatchObject([{ subject: unpaid, data: { orderId: unpaid, items } }]),
    );
    const { body } = await inventory.get(`/stock-items/${tent}/ledger`).expect(200);
    expect(body.items.at(-1)).toMatchObject({ what: 'reserved-pieces-expired', why: 'ReservationPeriodEnded' });
  });

  it('does not expire before its time', async () => {
    const { tent, orderIds } = await reserved(5, 1);

    await inventory.service.pass({ seconds: 599 });
    await reserved(5, 1);

    expect(await inventory.stockOf(tent)).toMatchObject({ reserved: 2 });
    expect((await inventory.reservationOf(orderIds[0])).status).toBe('reserved');
  });

  it('that has expired is made good when the order is paid after all, if the pieces are still there', async () => {
    const { tent, items, orderIds } = await reserved(4, 2);
    const [first, second] = orderIds;
    await inventory.service.pass({ seconds: 601 });
    for (const orderId of orderIds) await inventory.until(orderId, 'expired');
    const quicker = newId();
    await inventory.awaitStock(quicker, items);
    await inventory.until(quicker, 'reserved');

    await inventory.confirm(first, items);
    await inventory.until(first, 'committed');
    await inventory.confirm(second, items);
    await inventory.until(second, 'commitment-rejected');

    expect(await inventory.stockOf(tent)).toMatchObject({ available: 0, reserved: 2, committed: 2 });
    await eventually(async () => {
      const committed = await inventory.service.published(StockCommittedIntegrationEvent);
      expect(committed.map(({ data }) => data.orderId)).toContain(first);
      const rejected = await inventory.service.published(StockCommitmentRejectedIntegrationEvent);
      const shortages = [{ productId: tent, requested: 2, available: 0 }];
      expect(rejected).toMatchObject([{ data: { orderId: second, shortages } }]);
    });
  });

  it('expires or is paid, never both, when its time ends in the moment of the payment', async () => {
    const { tent, items } = await reserved(0, 0);
    const orderIds = Array.from({ length: 20 }, () => newId());
    await inventory.receive(tent, 40);
    for (const orderId of orderIds) await inventory.awaitStock(orderId, items);
    for (const orderId of orderIds) await inventory.until(orderId, 'reserved');

    await Promise.all([
      inventory.service.pass({ seconds: 601 }),
      ...orderIds.map((orderId) => inventory.confirm(orderId, items)),
    ]);

    for (const orderId of orderIds) await inventory.until(orderId, 'committed');
    expect(await inventory.stockOf(tent)).toMatchObject({ available: 0, reserved: 0, committed: 40 });
  });
});
