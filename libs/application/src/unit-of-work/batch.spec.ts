import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { EventsHandler } from '@nestjs/cqrs';
import { newId } from '@tradewind/domain';
import { runWithCorrelation, traceStep } from '@tradewind/trail';
import { CurrentTransaction, SwallowedFailureError } from '../index.js';
import { InMemoryTrail } from '../spec-shop/in-memory-trail.js';
import { Journal } from '../spec-shop/journal.js';
import { OrderStartedDomainEvent } from '../spec-shop/order.js';
import { StartOrder } from '../spec-shop/start-order.js';
import { startShop, type Shop } from '../spec-shop/start-shop.js';

@EventsHandler(OrderStartedDomainEvent)
class WriteJournalWhenOrderStarted {
  constructor(private readonly journal: Journal) {}

  handle({ customer }: OrderStartedDomainEvent): Promise<void> {
    return this.journal.write(`${customer} ordered`);
  }
}

describe('A batch in one unit of work', () => {
  const trail = new InMemoryTrail();
  let shop: Shop;

  beforeAll(async () => {
    trail.start();
    shop = await startShop({ providers: [WriteJournalWhenOrderStarted] });
  });
  beforeEach(async () => {
    await shop.query('TRUNCATE orders, order_item, journal');
    trail.take();
  });
  afterAll(async () => {
    await shop.stop();
    trail.stop();
  });

  const write = (line: string) => shop.get(Journal).write(line);
  const order = (customer: string) =>
    shop.batch.item(() => shop.commandBus.execute(new StartOrder(newId(), customer)), `Serve ${customer}`);
  const failingStatement = () => shop.get(CurrentTransaction).manager.query('SELECT 1 / 0');

  it('handles the domain events of each item before the next begins', async () => {
    await shop.unitOfWork.run(async () => {
      await order('Ada');
      await write('next, please');
      await order('Bob');
    });
    expect(await shop.journal()).toEqual(['Ada ordered', 'next, please', 'Bob ordered']);
  });

  it('goes on after an item that failed was undone, and nothing of that item remains', async () => {
    const [kept, undone] = [vi.fn(), vi.fn()];
    await shop.unitOfWork.run(async () => {
      await order('Ada');
      shop.unitOfWork.afterCommit(kept);
      const savepoint = await shop.batch.savepoint();
      shop.unitOfWork.afterCommit(undone);
      await order('Bob');
      await expect(shop.unitOfWork.run(failingStatement)).rejects.toThrow('division by zero');
      await savepoint.rollback();
      await order('Cid');
    });
    expect(await shop.journal()).toEqual(['Ada ordered', 'Cid ordered']);
    expect(await shop.query('SELECT customer FROM orders ORDER BY customer')).toEqual([
      { customer: 'Ada' },
      { customer: 'Cid' },
    ]);
    expect(kept).toHaveBeenCalledTimes(1);
    expect(undone).not.toHaveBeenCalled();
  });

  it('loads aggregates anew after the item that changed them was undone', async () => {
    const orderId = newId();
    await shop.commandBus.execute(new StartOrder(orderId, 'Ada'));
    await shop.unitOfWork.run(async () => {
      const savepoint = await shop.batch.savepoint();
      const closed = await shop.orders.get(orderId);
      closed.close();
      await shop.orders.save(closed);
      await savepoint.rollback();
      const reloaded = await shop.orders.get(orderId);
      reloaded.add('lamp');
      await shop.orders.save(reloaded);
    });
    expect(await shop.query('SELECT FROM order_item')).toHaveLength(1);
  });

  it('blames the item that ignored a failed statement, not the next one', async () => {
    const next = vi.fn();
    const work = shop.unitOfWork.run(async () => {
      await shop.batch.item(() => failingStatement().catch(() => undefined), 'careless');
      next();
    });
    await expect(work).rejects.toThrow(SwallowedFailureError);
    expect(next).not.toHaveBeenCalled();
  });

  it('shows the common commit in the trail of each item, and what was undone as rolled back', async () => {
    const serve = (customer: string) =>
      runWithCorrelation({ correlationId: customer }, () =>
        shop.batch.item(() => traceStep('received', customer, {}, () => write(customer)), customer),
      );
    await shop.unitOfWork.run(async () => {
      await serve('Ada');
      const savepoint = await shop.batch.savepoint();
      await serve('Bob');
      await savepoint.rollback();
      await serve('Cid');
    }, 'serve all');
    const told = trail
      .take()
      .map(({ kind, name, value }) => [kind, name, value('correlationId'), value('rowsWritten')]);
    expect(told).toEqual([
      ['received', 'Ada', 'Ada', undefined],
      ['received', 'Bob', 'Bob', undefined],
      ['rollback', 'serve all', 'Bob', undefined],
      ['received', 'Cid', 'Cid', undefined],
      ['commit', 'serve all', 'Ada', 3],
      ['commit', 'serve all', 'Cid', 3],
    ]);
  });
});
