import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Injectable, Scope } from '@nestjs/common';
import { CommandBus, EventsHandler } from '@nestjs/cqrs';
import { newId } from '@tradewind/domain';
import { setImmediate as turn } from 'node:timers/promises';
import { Journal } from '../spec-shop/journal.js';
import { OrderClosedDomainEvent, OrderItemAddedDomainEvent, OrderStartedDomainEvent } from '../spec-shop/order.js';
import { OrderRepository } from '../spec-shop/order.repository.js';
import { StartOrder } from '../spec-shop/start-order.js';
import { startShop, type Shop } from '../spec-shop/start-shop.js';

@Injectable()
class Printer {
  isOutOfPaper = false;
}

@EventsHandler(OrderStartedDomainEvent)
class WelcomeCustomerWhenOrderStarted {
  constructor(private readonly journal: Journal) {}

  async handle(event: OrderStartedDomainEvent): Promise<void> {
    await this.journal.write(`welcome ${event.customer}: begin`);
    for (let turns = 0; turns < 5; turns += 1) await turn();
    await this.journal.write(`welcome ${event.customer}: end`);
  }
}

@EventsHandler(OrderStartedDomainEvent)
class PrintLabelWhenOrderStarted {
  constructor(
    private readonly journal: Journal,
    private readonly printer: Printer,
  ) {}

  async handle(): Promise<void> {
    await this.journal.write('label');
    if (this.printer.isOutOfPaper) throw new Error('out of paper');
  }
}

@EventsHandler(OrderItemAddedDomainEvent)
class CloseOrderWhenGiftAdded {
  constructor(
    private readonly orders: OrderRepository,
    private readonly journal: Journal,
  ) {}

  async handle({ orderId, item }: OrderItemAddedDomainEvent): Promise<void> {
    await this.journal.write(`added ${item}`);
    if (item !== 'gift') return;
    const order = await this.orders.get(orderId);
    order.close();
    await this.orders.save(order);
  }
}

@EventsHandler(OrderClosedDomainEvent)
class StartThankYouOrderWhenOrderClosed {
  constructor(
    private readonly commandBus: CommandBus,
    private readonly journal: Journal,
  ) {}

  async handle({ orderId }: OrderClosedDomainEvent): Promise<void> {
    await this.journal.write('closed');
    await this.commandBus.execute(new StartOrder(newId(), `thanks for ${orderId}`));
  }
}

@EventsHandler(OrderClosedDomainEvent, { scope: Scope.REQUEST })
class SignWhenOrderClosed {
  private signatures = 0;

  constructor(private readonly journal: Journal) {}

  async handle(): Promise<void> {
    this.signatures += 1;
    await this.journal.write(`signature ${this.signatures}`);
  }
}

describe('The handlers of domain events', () => {
  let shop: Shop;

  beforeAll(async () => {
    const handlers = [
      WelcomeCustomerWhenOrderStarted,
      PrintLabelWhenOrderStarted,
      CloseOrderWhenGiftAdded,
      StartThankYouOrderWhenOrderClosed,
    ];
    shop = await startShop({ providers: [Printer, ...handlers, SignWhenOrderClosed] });
  });
  beforeEach(() => shop.query('TRUNCATE orders, order_item, journal'));
  afterAll(() => shop.stop());

  it('are awaited one by one, in the order of their registration, before the command ends', async () => {
    await shop.commandBus.execute(new StartOrder(newId(), 'Ada'));
    expect(await shop.journal()).toEqual(['welcome Ada: begin', 'welcome Ada: end', 'label']);
  });

  it('run event after event, in the order in which the aggregate recorded them', async () => {
    await shop.commandBus.execute(new StartOrder(newId(), 'Ada', ['lamp', 'rope']));
    expect(await shop.journal()).toEqual([
      'welcome Ada: begin',
      'welcome Ada: end',
      'label',
      'added lamp',
      'added rope',
    ]);
  });

  it('leave nothing behind when one of them throws: no order, no line of a sibling', async () => {
    shop.get(Printer).isOutOfPaper = true;
    await expect(shop.commandBus.execute(new StartOrder(newId()))).rejects.toThrow('out of paper');
    expect(await shop.query('SELECT id FROM orders')).toEqual([]);
    expect(await shop.journal()).toEqual([]);
  });

  it('go on handling after they have thrown once', async () => {
    shop.get(Printer).isOutOfPaper = true;
    await expect(shop.commandBus.execute(new StartOrder(newId()))).rejects.toThrow('out of paper');
    shop.get(Printer).isOutOfPaper = false;
    await shop.commandBus.execute(new StartOrder(newId()));
    expect(await shop.journal()).toContain('label');
  });

  it('raise events that raise events, all in the same transaction', async () => {
    shop.get(Printer).isOutOfPaper = false;
    const orderId = newId();
    await shop.commandBus.execute(new StartOrder(orderId, 'Ada', ['gift', 'rope']));
    expect(await shop.journal()).toEqual([
      ...['welcome Ada: begin', 'welcome Ada: end', 'label', 'added gift', 'added rope', 'closed', 'signature 1'],
      ...[`welcome thanks for ${orderId}: begin`, `welcome thanks for ${orderId}: end`, 'label'],
    ]);
    const transactions = await shop.query(
      'SELECT DISTINCT xmin::text FROM (SELECT xmin FROM orders UNION ALL SELECT xmin FROM journal) AS rows',
    );
    expect(transactions).toHaveLength(1);
  });

  it('that are request-scoped are made anew for each event', async () => {
    await shop.commandBus.execute(new StartOrder(newId(), 'Ada', ['gift']));
    await shop.commandBus.execute(new StartOrder(newId(), 'Grace', ['gift']));
    expect((await shop.journal()).filter((line) => line.startsWith('signature'))).toEqual([
      'signature 1',
      'signature 1',
    ]);
  });

  it('see an aggregate as the command left it, the same object, so that two changes of one order do not collide', async () => {
    const orderId = newId();
    await shop.commandBus.execute(new StartOrder(orderId, 'Ada', ['gift']));
    expect(await shop.query('SELECT version, is_closed FROM orders WHERE id = $1', [orderId])).toEqual([
      { version: 2, is_closed: true },
    ]);
  });
});
