import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { EventsHandler } from '@nestjs/cqrs';
import { newId } from '@tradewind/domain';
import { runWithCorrelation } from '@tradewind/trail';
import { CurrentTransaction, PreparedStatement } from './index.js';
import { InMemoryTrail } from './spec-shop/in-memory-trail.js';
import { Journal } from './spec-shop/journal.js';
import { Order, OrderClosedDomainEvent, OrderItemAddedDomainEvent } from './spec-shop/order.js';
import { OrderRepository } from './spec-shop/order.repository.js';
import { StartOrder } from './spec-shop/start-order.js';
import { startShop, type Shop } from './spec-shop/start-shop.js';

@EventsHandler(OrderItemAddedDomainEvent)
class CloseOrderWhenItemAdded {
  constructor(private readonly orders: OrderRepository) {}

  async handle({ orderId }: OrderItemAddedDomainEvent): Promise<void> {
    const order = await this.orders.get(orderId);
    order.close();
    await this.orders.save(order);
  }
}

@EventsHandler(OrderClosedDomainEvent)
class WriteJournalWhenOrderClosed {
  constructor(private readonly journal: Journal) {}

  handle(): Promise<void> {
    return this.journal.write('closed');
  }
}

describe('The trail of a command', () => {
  const trail = new InMemoryTrail();
  let shop: Shop;

  beforeAll(async () => {
    trail.start();
    shop = await startShop({ providers: [CloseOrderWhenItemAdded, WriteJournalWhenOrderClosed] });
  });
  beforeEach(async () => {
    await shop.query('TRUNCATE orders, order_item, journal');
    trail.take();
  });
  afterAll(async () => {
    await shop.stop();
    trail.stop();
  });

  it('tells the command, each event with what raised it, each handler, and the commit', async () => {
    const orderId = newId();
    await shop.commandBus.execute(new StartOrder(orderId, 'Ada', ['lamp']));
    const aggregate = `Order ${orderId}`;
    const told = trail
      .take()
      .map((step) => [step.kind, step.name, step.value('round'), step.value('raisedBy'), step.value('aggregate')]);
    expect(told).toEqual([
      ['command', 'StartOrder', undefined, undefined, undefined],
      ['domain-event', 'OrderStartedDomainEvent', 1, 'StartOrder', aggregate],
      ['domain-event', 'OrderItemAddedDomainEvent', 1, 'StartOrder', aggregate],
      ['domain-event-handler', 'CloseOrderWhenItemAdded', 1, undefined, undefined],
      ['domain-event', 'OrderClosedDomainEvent', 2, 'CloseOrderWhenItemAdded', aggregate],
      ['domain-event-handler', 'WriteJournalWhenOrderClosed', 2, undefined, undefined],
      ['commit', 'StartOrder', undefined, undefined, undefined],
    ]);
  });

  it('says which command raised an event, also when something else opened the transaction', async () => {
    const orderId = newId();
    await shop.unitOfWork.run(() => shop.commandBus.execute(new StartOrder(orderId, 'Ada', [])), 'Handle a message');
    const events = trail.take().filter(({ kind }) => kind === 'domain-event');
    expect(events.map((step) => step.value('raisedBy'))).toEqual(['StartOrder']);
  });

  it('names the transaction of the commit and how many rows it wrote', async () => {
    await shop.commandBus.execute(new StartOrder(newId(), 'Ada', ['lamp']));
    const commit = trail.take().find((step) => step.kind === 'commit');
    const [order] = await shop.query<{ xmin: string }>('SELECT xmin::text FROM orders');
    expect(commit?.value('transactionId')).toBe(order?.xmin);
    const written = { orderStarted: 1, itemInserted: 1, orderClosed: 1, itemReplaced: 2, journal: 1 };
    expect(commit?.value('rowsWritten')).toBe(Object.values(written).reduce((sum, rows) => sum + rows));
  });

  it('counts the rows of statements that are sent with the commit, too', async () => {
    const write = new PreparedStatement('INSERT INTO journal (line) VALUES ($1)');
    await shop.unitOfWork.run(() => write.enqueue(shop.get(CurrentTransaction).manager, ['last']));
    const [commit] = trail.take();
    expect(commit?.value('rowsWritten')).toBe(1);
    expect(commit?.value('transactionId')).toMatch(/^\d+$/);
  });

  it('counts the rows that a statement writes beside what it answers', async () => {
    const write = `WITH first AS (INSERT INTO journal (line) SELECT 'a' FROM generate_series(1, 3)),
      second AS (INSERT INTO journal (line) VALUES ('b') RETURNING line)
      SELECT FROM second`;
    for (const _ of ['once', 'and nothing of it twice']) {
      await shop.unitOfWork.run(() => shop.get(CurrentTransaction).manager.query(write));
      const [commit] = trail.take();
      expect(commit?.value('rowsWritten')).toBe(4);
    }
  });

  it('counts no rows that were only read or locked', async () => {
    await shop.commandBus.execute(new StartOrder(newId(), 'Ada', ['lamp']));
    trail.take();
    await shop.unitOfWork.run(() => shop.get(CurrentTransaction).manager.query('SELECT FROM orders FOR UPDATE'));
    const [commit] = trail.take();
    expect(commit?.value('rowsWritten')).toBe(0);
  });

  it('tells of a unit of work that did nothing that it is committed', async () => {
    await shop.unitOfWork.run(async () => undefined, 'Look around');
    expect(trail.take().map((step) => [step.kind, step.name, step.value('rowsWritten')])).toEqual([
      ['commit', 'Look around', 0],
    ]);
  });

  it('tells a rollback, with the transaction that it undid', async () => {
    const work = shop.unitOfWork.run(async () => {
      await shop.orders.save(Order.start(newId(), 'Ada'));
      throw new Error('no');
    }, 'Refuse');
    await expect(work).rejects.toThrow('no');
    const rollback = trail.take().find((step) => step.kind === 'rollback');
    expect(rollback?.name).toBe('Refuse');
    expect(rollback?.value('transactionId')).toMatch(/^\d+$/);
  });

  it('tells every attempt', async () => {
    const stale = async () => {
      await shop.orders.save(Order.restore({ id: newId(), customer: 'Ada', items: [], closed: false }, 1));
    };
    await expect(shop.unitOfWork.run(stale)).rejects.toThrow('was changed by somebody else');
    expect(trail.take().map((step) => [step.kind, step.value('attempt')])).toEqual([
      ['rollback', 1],
      ['rollback', 2],
      ['rollback', 3],
    ]);
  });

  it('carries the correlation of the request on every step', async () => {
    const correlation = { correlationId: 'request-7', causationId: 'message-3' };
    await runWithCorrelation(correlation, () => shop.commandBus.execute(new StartOrder(newId(), 'Ada', ['lamp'])));
    for (const step of trail.take()) {
      expect({ correlationId: step.value('correlationId'), causationId: step.value('causationId') }).toEqual(
        correlation,
      );
    }
  });

  it('marks the steps that failed', async () => {
    await shop.orders.save(Order.start(newId(), 'Ada'));
    trail.take();
    await expect(shop.commandBus.execute(new StartOrder(newId(), 'Ada'))).rejects.toThrow('duplicate key');
    expect(trail.take().map((step) => [step.kind, step.failed])).toEqual([
      ['command', true],
      ['rollback', false],
    ]);
  });
});
