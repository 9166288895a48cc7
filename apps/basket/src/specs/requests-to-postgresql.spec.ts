import { AsyncLocalStorage } from 'node:async_hooks';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { CommandBus, type ICommand } from '@nestjs/cqrs';
import pg from 'pg';
import { AddItemToBasketCommand } from '../application/add-item-to-basket/add-item-to-basket.command.js';
import { ChangeItemQuantityCommand } from '../application/change-item-quantity/change-item-quantity.command.js';
import { CheckOutBasketCommand } from '../application/check-out-basket/check-out-basket.command.js';
import { address, paymentMethod } from '../test-support/checkouts.js';
import { Shop } from '../test-support/shop.js';

/** Each call of pg's client is one request: statements that are sent together are one call. */
class Requests {
  private readonly command = new AsyncLocalStorage<{ requests: number }>();

  constructor() {
    const { command } = this;
    const { query } = pg.Client.prototype;
    vi.spyOn(pg.Client.prototype, 'query').mockImplementation(function (this: pg.Client, ...args: unknown[]) {
      const counted = command.getStore();
      if (counted) counted.requests += 1;
      return Reflect.apply(query, this, args) as never;
    });
  }

  async of(work: () => Promise<unknown>): Promise<number> {
    const counted = { requests: 0 };
    await this.command.run(counted, work);
    return counted.requests;
  }
}

describe('Requests to PostgreSQL', () => {
  let shop: Shop;
  let requests: Requests;
  beforeAll(async () => {
    shop = await Shop.open();
    requests = new Requests();
  });
  afterAll(() => shop.close());

  const costOf = (command: ICommand) => requests.of(() => shop.service.app.get(CommandBus).execute(command));

  it('are four to add an item, with the event that tells of it', async () => {
    const [compass, rope] = [await shop.offer(4990), await shop.offer(250)];
    const ada = shop.customer();
    await ada.add(compass, 1);
    expect(await costOf(new AddItemToBasketCommand({ kind: 'customer', id: ada.id }, rope, 1))).toBe(4);
    expect(await costOf(new ChangeItemQuantityCommand(ada.id, rope, 2))).toBe(4);
  });

  it('are five to check out, with prices, stock and the event', async () => {
    const compass = await shop.offer(4990);
    await shop.stock(compass, 1, 1);
    const ada = shop.customer();
    await ada.add(compass, 1);
    const total = { amount: 4990, currency: 'EUR' };
    expect(await costOf(new CheckOutBasketCommand(ada.id, { address, paymentMethod, total }))).toBe(5);
  });
});
