import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '@tradewind/domain';
import { AggregateNotFoundError, ConcurrencyConflictError } from '../index.js';
import { Order } from '../spec-shop/order.js';
import { Rendezvous } from '../spec-shop/rendezvous.js';
import { startShop, type Shop } from '../spec-shop/start-shop.js';

describe('A repository of aggregates', () => {
  let shop: Shop;
  const orderId = newId();

  beforeAll(async () => {
    shop = await startShop();
  });
  beforeEach(async () => {
    await shop.query('TRUNCATE orders, order_item, journal');
    await shop.orders.save(Order.start(orderId, 'Ada'));
  });
  afterAll(() => shop.stop());

  const add = (item: string, before: () => Promise<void> = async () => undefined) =>
    shop.unitOfWork.run(async () => {
      const order = await shop.orders.get(orderId);
      await before();
      order.add(item);
      await shop.orders.save(order);
    });

  it('gives an aggregate back as it was saved, with its parts', async () => {
    await add('lamp');
    await add('rope');
    const order = await shop.orders.get(orderId);
    expect(order.snapshot()).toEqual({ id: orderId, customer: 'Ada', items: ['lamp', 'rope'], closed: false });
    expect(order.version).toBe(3);
    expect(order.pullDomainEvents()).toEqual([]);
  });

  it('finds nothing under an id nobody has, and says so when it was asked to get it', async () => {
    const unknown = newId();
    expect(await shop.orders.find(unknown)).toBeUndefined();
    await expect(shop.orders.get(unknown)).rejects.toThrow(new AggregateNotFoundError('Order', unknown));
  });

  it('gives the same object again within one unit of work, and another one in the next', async () => {
    const [first, again] = await shop.unitOfWork.run(async () => [
      await shop.orders.get(orderId),
      await shop.orders.get(orderId),
    ]);
    expect(again).toBe(first);
    expect(await shop.unitOfWork.run(() => shop.orders.get(orderId))).not.toBe(first);
  });

  it('repeats the slower of two commands that change one aggregate at once, so that no change is lost', async () => {
    const bothHaveRead = new Rendezvous(2);
    await Promise.all(['lamp', 'rope'].map((item) => add(item, () => bothHaveRead.arrive())));
    const order = await shop.orders.get(orderId);
    expect([...order.items].sort()).toEqual(['lamp', 'rope']);
    expect(order.version).toBe(3);
  });

  it('tells of a conflict when every one of three tries lost', async () => {
    let tries = 0;
    const loseAgain = async () => {
      tries += 1;
      await shop.query('UPDATE orders SET version = version + 1 WHERE id = $1', [orderId]);
    };
    await expect(add('lamp', loseAgain)).rejects.toThrow(ConcurrencyConflictError);
    expect(tries).toBe(3);
    expect(await shop.query('SELECT * FROM order_item')).toEqual([]);
  });

  it('lets the second of two that create the same id find what the first one made', async () => {
    const id = newId();
    const nobodyFoundIt = new Rendezvous(2);
    const addToNewOrExisting = (item: string) =>
      shop.unitOfWork.run(async () => {
        // The customers differ, because with equal names PostgreSQL may report the name before it sees the id.
        const order = (await shop.orders.find(id)) ?? Order.start(id, `Grace with a ${item}`);
        await nobodyFoundIt.arrive();
        order.add(item);
        await shop.orders.save(order);
      });
    await Promise.all([addToNewOrExisting('lamp'), addToNewOrExisting('rope')]);
    expect([...(await shop.orders.get(id)).items].sort()).toEqual(['lamp', 'rope']);
  });

  it('does not take the breach of another unique index for a conflict', async () => {
    await expect(shop.orders.save(Order.start(newId(), 'Ada'))).rejects.toThrow(
      'duplicate key value violates unique constraint "orders_customer_key"',
    );
  });

  it('refuses to save what was loaded before somebody else changed it', async () => {
    const stale = await shop.orders.get(orderId);
    await add('lamp');
    stale.close();
    await expect(shop.orders.save(stale)).rejects.toThrow(`Order ${orderId} was changed by somebody else`);
  });

  it('repeats a command that the database chose as the victim of a deadlock', async () => {
    const otherId = newId();
    await shop.orders.save(Order.start(otherId, 'Grace'));
    const bothHoldOne = new Rendezvous(2);
    const closeBoth = (ids: string[]) =>
      shop.unitOfWork.run(async () => {
        for (const id of ids) {
          const order = await shop.orders.get(id);
          order.add('ribbon');
          await shop.orders.save(order);
          await bothHoldOne.arrive();
        }
      });
    await Promise.all([closeBoth([orderId, otherId]), closeBoth([otherId, orderId])]);
    expect((await shop.orders.get(orderId)).items).toEqual(['ribbon', 'ribbon']);
    expect((await shop.orders.get(otherId)).items).toEqual(['ribbon', 'ribbon']);
  });
});
