import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Injectable } from '@nestjs/common';
import { CommandHandler, ofType, Saga, type ICommand } from '@nestjs/cqrs';
import { newId } from '@tradewind/domain';
import { firstValueFrom, map, ReplaySubject, take, toArray, type Observable } from 'rxjs';
import { OrderStartedDomainEvent } from '../spec-shop/order.js';
import { StartOrder } from '../spec-shop/start-order.js';
import { startShop, type Shop } from '../spec-shop/start-shop.js';
import { UnitOfWork } from '../index.js';

class NotifyWarehouse {
  constructor(
    readonly orderId: string,
    readonly wasInsideTransaction: boolean,
  ) {}
}

@Injectable()
class WarehouseSaga {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  @Saga()
  started = (events: Observable<object>): Observable<ICommand> =>
    events.pipe(
      ofType(OrderStartedDomainEvent),
      map(({ orderId }) => new NotifyWarehouse(orderId, this.unitOfWork.isRunning())),
    );
}

interface Notification extends NotifyWarehouse {
  readonly committedOrders: number;
}

@Injectable()
class Warehouse {
  readonly notified = new ReplaySubject<Notification>();
}

@CommandHandler(NotifyWarehouse)
class NotifyWarehouseHandler {
  constructor(private readonly warehouse: Warehouse) {}

  async execute(command: NotifyWarehouse): Promise<void> {
    const [{ count }] = (await shop.query<{ count: number }>('SELECT count(*)::int AS count FROM orders')) as [
      { count: number },
    ];
    this.warehouse.notified.next({ ...command, committedOrders: count });
  }
}

let shop: Shop;

describe('A saga', () => {
  beforeAll(async () => {
    shop = await startShop({ providers: [Warehouse, WarehouseSaga, NotifyWarehouseHandler] });
  });
  afterAll(() => shop.stop());

  it('sees an event after the commit, outside the transaction, and its command runs', async () => {
    const [first, second] = [newId(), newId()];
    await shop.commandBus.execute(new StartOrder(first, 'Ada'));
    // Nobody awaits a saga's commands, so without this line the second could overtake the first.
    await firstValueFrom(shop.get(Warehouse).notified);
    await expect(shop.commandBus.execute(new StartOrder(newId(), 'Ada'))).rejects.toThrow('duplicate key');
    await shop.commandBus.execute(new StartOrder(second, 'Grace'));
    const notified = await firstValueFrom(shop.get(Warehouse).notified.pipe(take(2), toArray()));
    expect(notified.map(({ orderId }) => orderId)).toEqual([first, second]);
    expect(notified.every(({ wasInsideTransaction }) => !wasInsideTransaction)).toBe(true);
    expect(notified[0]?.committedOrders).toBeGreaterThanOrEqual(1);
  });
});
