import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@tradewind/domain';
import { eventually, startTestService, type TestService } from '@tradewind/testing';
import type { ProcessState } from '../domain/order-process/process-state.js';
import { OrderProcessDriver } from '../test-support/order-process-driver.js';
import { SeveredWire } from '../test-support/severed-wire.js';

let ordering: TestService;
let wire: SeveredWire;

beforeAll(async () => {
  ordering = await startTestService({
    name: 'ordering',
    // The clock is moved often, and only the grace period is to end.
    env: { ORDER_STOCK_SECONDS: '86400' },
    module: async () => {
      wire = await SeveredWire.to(process.env['DATABASE_URL']!);
      process.env['DATABASE_URL'] = wire.url;
      return (await import('../ordering.module.js')).OrderingModule;
    },
  });
}, 60_000);

afterAll(async () => {
  await ordering?.stop();
  wire?.close();
});

interface Step {
  /** Brings a new order to where the step begins. */
  readonly prepare: () => Promise<OrderProcessDriver>;
  /** Has the step taken. It is repeated as the broker, the scheduler or the customer would. */
  readonly take: (order: OrderProcessDriver) => Promise<unknown>;
  readonly to: ProcessState;
  readonly published: string[];
  /** Time passes for all orders, so only one of them may wait for it. */
  readonly isTimed?: true;
}

const moveOn = (order: OrderProcessDriver) =>
  order.operate('order-processes', 'move-on', { reason: 'No time to wait.' }).expect(204);

async function submitted(): Promise<OrderProcessDriver> {
  return OrderProcessDriver.start(ordering);
}

async function awaitingStock(): Promise<OrderProcessDriver> {
  const order = await submitted();
  await moveOn(order);
  return order;
}

async function awaitingPayment(): Promise<OrderProcessDriver> {
  const order = await awaitingStock();
  await moveOn(order);
  return order;
}

/** The customer asks again, with the same key, until there is an answer. */
async function cancelUntilAnswered(order: OrderProcessDriver): Promise<void> {
  const key = newId();
  await eventually(async () => expect((await order.cancel(key)).status).toBe(204));
}

const steps: [string, Step][] = [
  [
    'a report',
    {
      ...{ prepare: awaitingStock, take: (order) => order.report('StockReserved'), to: 'AwaitingPayment' },
      published: ['order-started', 'order-awaiting-stock', 'order-awaiting-payment'],
    },
  ],
  [
    'a deadline',
    {
      ...{ prepare: submitted, take: () => ordering.pass({ seconds: 60 }), to: 'AwaitingStock', isTimed: true },
      published: ['order-started', 'order-awaiting-stock'],
    },
  ],
  [
    'a request',
    {
      ...{ prepare: awaitingPayment, take: cancelUntilAnswered, to: 'AwaitingRefund' },
      published: ['order-started', 'order-awaiting-stock', 'order-awaiting-payment', 'order-cancelled'],
    },
  ],
];

/** Everything that a step leaves behind, so that an effect that is missing or doubled shows. */
async function traces(order: OrderProcessDriver) {
  const { state, steps: history } = await order.read();
  const { timeline, status } = await order.seen();
  const [row] = await ordering.query<{ version: number; deadlines: number; agrees: boolean }>(
    `SELECT version, (SELECT count(*)::int FROM deadlines WHERE key = process.id::text) AS deadlines,
       (SELECT due_at FROM deadlines WHERE key = process.id::text) = process.deadline_at AS agrees
     FROM order_processes process WHERE id = $1`,
    [order.id],
  );
  return {
    state,
    status,
    history: history.length,
    timeline: timeline.length,
    published: await order.published(),
    ...row,
  };
}

/** The statements of the step, as they are when nobody dies, and what it leaves behind then. */
async function undisturbed({ prepare, take, to }: Step) {
  const order = await prepare();
  const seen = wire.nextTransactionWith('order_processes');
  await take(order);
  const statements = await seen;
  await order.in(to);
  return { statements, left: await traces(order) };
}

describe('A process that dies while it takes a step', () => {
  it.each(steps)(
    'because of %s leaves no order stuck and no effect doubled, wherever it dies',
    async (_, step) => {
      const { statements, left } = await undisturbed(step);
      expect(left).toMatchObject({ state: step.to, published: step.published, deadlines: 1, agrees: true });
      expect(statements.length).toBeGreaterThan(12);

      const orders: OrderProcessDriver[] = [];
      const attempts: Promise<unknown>[] = [];
      for (let last = 2; last <= statements.length; last += 1) {
        const order = await step.prepare();
        const died = wire.cutAfter(statements.slice(0, last));
        attempts.push(step.take(order));
        orders.push(order);
        await died;
      }

      await Promise.all(attempts);
      for (const order of orders) {
        await order.in(step.to);
        expect(await traces(order)).toEqual(left);
      }
    },
    120_000,
  );
});
