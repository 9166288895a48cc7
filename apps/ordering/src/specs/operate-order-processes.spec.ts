import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@tradewind/domain';
import type { TestService } from '@tradewind/testing';
import type { OrderProcessPage } from '../read-model/order-process-views.js';
import { operatorId, OrderProcessDriver } from '../test-support/order-process-driver.js';
import { startOrdering } from '../test-support/ordering-service.js';

let ordering: TestService;

beforeAll(async () => {
  ordering = await startOrdering();
}, 60_000);

afterAll(() => ordering?.stop());

const start = () => OrderProcessDriver.start(ordering);
const because = { reason: 'The customer called.' };

const list = async (query: string): Promise<OrderProcessPage> => {
  const operator = ordering.tokenFor({ roles: ['orders'] });
  const path = `/order-processes?${query}`;
  return (await ordering.request.get(path).auth(operator, { type: 'bearer' }).expect(200)).body as OrderProcessPage;
};

const ids = ({ items }: OrderProcessPage) => items.map(({ orderId }) => orderId);

async function pages(query: string): Promise<string[]> {
  const found: string[] = [];
  for (let next: string | null = ''; next !== null;) {
    const page: OrderProcessPage = await list(`${query}&limit=2${next === '' ? '' : `&after=${next}`}`);
    found.push(...ids(page));
    next = page.next;
  }
  return found;
}

describe('An operator', () => {
  it('moves an order on, asks again and cancels, each for a reason that is kept', async () => {
    const order = await start();
    await order.operate('order-processes', 'move-on', because).expect(204);
    await order.operate('order-processes', 'retry', { reason: 'Inventory was restored.' }).expect(204);
    await order.operate('order-processes', 'cancel', { reason: 'It was a test.' }).expect(204);

    const { state, steps } = await order.read();
    expect(state).toBe('Cancelled');
    expect(steps.slice(1).map(({ message, userId, reason }) => [message, userId, reason])).toEqual([
      ['MoveOn', operatorId, 'The customer called.'],
      ['Retry', operatorId, 'Inventory was restored.'],
      ['Cancel', operatorId, 'It was a test.'],
    ]);
    expect(await order.published()).toEqual([
      ...['order-started', 'order-awaiting-stock', 'order-awaiting-stock', 'order-cancelled'],
    ]);
    expect(await order.seen()).toMatchObject({ status: 'Cancelled', cancellationReason: 'operator' });
  });

  it('may be a program, whose client id is kept', async () => {
    const order = await start();
    const program = ordering.clientTokenFor('night-shift', ['orders']);
    const path = `/order-processes/${order.id}/move-on`;
    await ordering.request.post(path).auth(program, { type: 'bearer' }).send(because).expect(204);
    expect((await order.read()).steps.at(-1)).toMatchObject({ message: 'MoveOn', userId: 'night-shift' });
  });

  it('asks Payment, or for the commitment, again with the same question', async () => {
    const order = await start();
    await order.operate('order-processes', 'move-on', because).expect(204);
    await order.reach('AwaitingPayment', 'StockReserved');
    await order.operate('order-processes', 'retry', because).expect(204);
    await order.reach('AwaitingCommitment', 'PaymentCompleted');
    await order.operate('order-processes', 'retry', because).expect(204);
    await order.cancel().expect(204);
    await order.operate('order-processes', 'retry', because).expect(204);

    expect((await order.published()).slice(2)).toEqual([
      ...['order-awaiting-payment', 'order-awaiting-payment', 'order-confirmed', 'order-confirmed'],
      ...['order-cancelled', 'order-refund-overdue'],
    ]);
    const questions = await ordering.query<{ payload: string }>(
      `SELECT DISTINCT payload::jsonb - 'requestedAt' AS payload FROM outbox
       WHERE key = $1 AND type LIKE '%order-awaiting-payment%'`,
      [order.id],
    );
    expect(questions).toHaveLength(1);
  });

  it.each([
    ['cancel', {}],
    ['retry', { reason: '  ' }],
    ['move-on', { reason: 'x'.repeat(501) }],
  ] as const)('has to say why: %s %j', async (action, body) => {
    const order = await start();
    const answer = await order.operate('order-processes', action, body).expect(400);
    expect(JSON.stringify(answer.body.errors)).toContain('reason');
    expect((await order.read()).steps).toHaveLength(1);
  });

  it('is told by a code what can not be done', async () => {
    const order = await start();
    const refusal = async (action: string) =>
      (await order.operate('order-processes', action, because).expect(409)).body;

    expect(await refusal('retry')).toMatchObject({ code: 'order-process-expects-no-answer', state: 'Submitted' });
    await order.operate('orders', 'ship').expect(409);
    await order.operate('orders', 'deliver').expect(409);
    await order.operate('orders', 'return', because).expect(409);
    await order.operate('order-processes', 'move-on', because).expect(204);
    await order.reach('AwaitingPayment', 'StockReserved');
    expect(await refusal('move-on')).toMatchObject({ code: 'order-process-can-not-be-moved-on' });
    expect((await order.read()).steps).toHaveLength(3);
  });

  it('has one effect by one request that is repeated under one key', async () => {
    const [order, key] = [await start(), newId()];
    await order.operate('order-processes', 'move-on', because).set('Idempotency-Key', key).expect(204);
    await order.operate('order-processes', 'move-on', because).set('Idempotency-Key', key).expect(204);

    expect(await order.read()).toMatchObject({ state: 'AwaitingStock' });
  });

  it('lists processes by their next deadline and by their age, page by page', async () => {
    await ordering.pass({ seconds: 100 * 86_400 });
    const [first, second, third] = [await start(), await start(), await start()];
    await first.operate('order-processes', 'move-on', because).expect(204);

    const newest = new Set([first, second, third].map(({ id }) => id));
    const mine = (found: string[]) => found.filter((id) => newest.has(id));
    expect(mine(await pages('sort=deadline'))).toEqual([second.id, third.id, first.id]);
    expect(mine(await pages('sort=age'))).toEqual([second.id, third.id, first.id]);
    expect(mine(await pages('state=Submitted'))).toEqual([second.id, third.id]);
    const every = await pages('sort=age');
    expect(new Set(every).size).toBe(every.length);
  });

  it('finds what is overdue', async () => {
    const late = await start();
    await ordering.query(`UPDATE order_processes SET deadline_at = now() - interval '1 hour' WHERE id = $1`, [late.id]);

    expect(ids(await list('overdue=true&limit=100'))).toContain(late.id);
    const { text } = await ordering.request.get('/metrics');
    expect(text).toMatch(/ordering_processes\{state="AwaitingRefund"\} \d/);
    expect(Number(/^ordering_processes_overdue (\S+)$/m.exec(text)![1])).toBeGreaterThan(0);
    expect(Number(/^ordering_oldest_overdue_process_seconds (\S+)$/m.exec(text)![1])).toBeGreaterThan(3_600);
    await ordering.query(`UPDATE order_processes SET deadline_at = now() + interval '1 hour' WHERE id = $1`, [late.id]);
  });
});

describe('A process', () => {
  it('is nobody else’s business', async () => {
    const order = await start();
    const customer = ordering.tokenFor({ id: order.order.customerId });
    for (const path of ['/order-processes', `/order-processes/${order.id}`])
      await ordering.request.get(path).auth(customer, { type: 'bearer' }).expect(403);
    for (const path of [`/order-processes/${order.id}/move-on`, `/orders/${order.id}/ship`])
      await ordering.request.post(path).auth(customer, { type: 'bearer' }).send(because).expect(403);
  });

  it('is not found where there is no order', async () => {
    const operator = ordering.tokenFor({ roles: ['orders'] });
    await ordering.request.get(`/order-processes/${newId()}`).auth(operator, { type: 'bearer' }).expect(404);
    await ordering.request.get('/order-processes?after=yesterday').auth(operator, { type: 'bearer' }).expect(400);
  });
});
