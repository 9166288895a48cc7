import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { CommandBus } from '@nestjs/cqrs';
import { newId } from '@tradewind/domain';
import { TransientError } from '@tradewind/messaging';
import { SetDeadlineWhenStockReserved } from '../application/domain-event-handlers/set-deadline-when-stock-reserved.js';
import { PublishInventoryModifiedWhenStockRecalculated } from '../application/domain-event-handlers/publish-inventory-modified-when-stock-recalculated.js';
import { PublishStockReservedWhenStockReserved } from '../application/domain-event-handlers/publish-stock-reserved-when-stock-reserved.js';
import { ReserveStockCommand } from '../application/reserve-stock/reserve-stock.command.js';
import { domainEventHandlersInOrder } from '../domain-event-handlers-in-order.js';
import { InventoryService } from '../test-support/inventory-service.js';

let inventory: InventoryService;

beforeAll(async () => {
  inventory = await InventoryService.start();
}, 60_000);

afterAll(() => inventory?.stop());

afterEach(() => {
  vi.restoreAllMocks();
});

type Handler = { handle(event: object): Promise<void> };
const instanceOf = (handler: (typeof domainEventHandlersInOrder)[number]) =>
  inventory.service.app.get<Handler>(handler, { strict: false });

const reserve = (orderId: string, productId: string) =>
  inventory.service.app
    .get(CommandBus, { strict: false })
    .execute(new ReserveStockCommand(orderId, [{ productId, quantity: 2 }]));

const rows = async () => {
  const tables = ['stored_events', 'reservations', 'deadlines', 'outbox'];
  const counts = tables.map((table) => `(SELECT count(*)::int FROM ${table}) AS ${table}`);
  return (await inventory.service.query(`SELECT ${counts.join(', ')}`))[0];
};

describe('What a reservation sets off', () => {
  it('happens in this order: the stock is told to others, the deadline is set, the order is answered', async () => {
    const tent = await inventory.product(5);
    const called: string[] = [];
    for (const handler of domainEventHandlersInOrder) {
      const instance = instanceOf(handler);
      const handle = instance.handle.bind(instance);
      vi.spyOn(instance, 'handle').mockImplementation((event) => {
        called.push(handler.name);
        return handle(event);
      });
    }

    await reserve(newId(), tent);

    expect(called).toEqual([
      'PublishInventoryModifiedWhenStockRecalculated',
      'SetDeadlineWhenStockReserved',
      'PublishStockReservedWhenStockReserved',
    ]);
  });

  it.each(
    [
      SetDeadlineWhenStockReserved,
      PublishInventoryModifiedWhenStockRecalculated,
      PublishStockReservedWhenStockReserved,
    ].map((handler) => [handler.name, handler] as const),
  )('leaves nothing behind when %s fails', async (_, handler) => {
    const tent = await inventory.product(5);
    const before = await rows();
    vi.spyOn(instanceOf(handler), 'handle').mockRejectedValue(new Error('the pencil broke'));

    await expect(reserve(newId(), tent)).rejects.toThrow('the pencil broke');

    expect(await rows()).toEqual(before);
    expect(await inventory.stockOf(tent)).toMatchObject({ available: 5, reserved: 0, revision: 2 });
  });

  it('happens once after all when a handler fails for a moment', async () => {
    const [tent, orderId] = [await inventory.product(5), newId()];
    vi.spyOn(instanceOf(PublishStockReservedWhenStockReserved), 'handle').mockRejectedValueOnce(
      new TransientError('the pencil broke'),
    );

    await inventory.awaitStock(orderId, [{ productId: tent, quantity: 2 }]);

    await inventory.until(orderId, 'reserved');
    expect(await inventory.stockOf(tent)).toMatchObject({ available: 3, reserved: 2, revision: 3 });
  });
});
