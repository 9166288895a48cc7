import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually, type TestService } from '@tradewind/testing';
import { WatchedOrders } from '../read-model/watched-orders.js';
import { askForStream, type FollowedEvent, OrderFollower } from '../test-support/order-follower.js';
import { OrderProcessDriver } from '../test-support/order-process-driver.js';
import { anOrder, startOrdering } from '../test-support/ordering-service.js';

let ordering: TestService;

beforeAll(async () => {
  ordering = await startOrdering();
}, 60_000);

afterAll(() => ordering?.stop());

const start = () => OrderProcessDriver.start(ordering);
const shows =
  (status: string) =>
  ({ order }: FollowedEvent) =>
    order.timeline.some((step) => step.status === status);

describe('A customer who follows an order', () => {
  it('sees it at once, and then each step until it has arrived, as the order itself tells', async () => {
    const order = await start();
    const follower = await OrderFollower.follow(ordering, order.order);

    await follower.until(shows('Submitted'));
    await order.operate('order-processes', 'move-on', { reason: 'No time to wait.' }).expect(204);
    await follower.until(shows('AwaitingStock'));
    await order.reach('AwaitingPayment', 'StockReserved');
    await follower.until(shows('AwaitingPayment'));
    await order.reach('AwaitingShipment', 'PaymentCompleted', 'StockCommitted');
    await follower.until(shows('Paid'));
    await order.operate('orders', 'ship', { carrier: 'DHL' }).expect(204);
    await follower.until(shows('Shipped'));
    await order.operate('orders', 'deliver').expect(204);
    const last = await follower.until(shows('Delivered'));

    expect(last.order).toEqual(await order.seen());
    expect(last.id).toBe(last.order.version);
    const ids = follower.events.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort((a, b) => a - b));
    follower.leave();
  });

  it('sees the money come back after the order is cancelled', async () => {
    const order = await start();
    await order.operate('order-processes', 'move-on', { reason: 'No time to wait.' }).expect(204);
    await order.reach('AwaitingShipment', 'StockReserved', 'PaymentCompleted', 'StockCommitted');
    const follower = await OrderFollower.follow(ordering, order.order);

    await order.cancel().expect(204);
    await follower.until(shows('AwaitingRefund'));
    await order.reach('Cancelled', 'PaymentRefunded');

    expect((await follower.until(shows('Refunded'))).order).toEqual(await order.seen());
    follower.leave();
  });

  it('gets an answer that no proxy buffers, caches or sniffs, with the time after which a browser comes again', async () => {
    const follower = await OrderFollower.follow(ordering, await anOrder(ordering));

    expect(Object.fromEntries(follower.response.headers)).toMatchObject({
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
      'x-correlation-id': expect.any(String),
    });
    await follower.until(() => true);
    expect(follower.received).toMatch(/^retry: \d+\n\n/);
    follower.leave();
  });

  it('goes on after the last event that has arrived, and hears nothing while nothing happens', async () => {
    const order = await start();
    const first = await OrderFollower.follow(ordering, order.order);
    const { id: lastEventId } = await first.until(() => true);
    first.leave();

    const resumed = await OrderFollower.follow(ordering, order.order, { lastEventId });
    await order.cancel().expect(204);
    await resumed.until(shows('Cancelled'));

    expect(resumed.events.every(({ id }) => id > lastEventId)).toBe(true);
    resumed.leave();
    const behind = await OrderFollower.follow(ordering, order.order, { lastEventId });
    await behind.until(shows('Cancelled'));
    behind.leave();
  });

  it('is told of the order when the last event is of no order that there is', async () => {
    const follower = await OrderFollower.follow(ordering, await anOrder(ordering), { lastEventId: 999_999_999 });
    await follower.until(shows('Submitted'));
    follower.leave();
  });

  it('follows it until the token expires', async () => {
    const order = await anOrder(ordering);
    const token = ordering.tokenFor({ id: order.customerId, seconds: 2 });
    const follower = await OrderFollower.follow(ordering, order, { token });

    await follower.until(shows('Submitted'));
    await follower.ended();
  });

  it('may only look whether there is a stream', async () => {
    const { orderId, customerId } = await anOrder(ordering);
    const token = ordering.tokenFor({ id: customerId });
    const head = await ordering.request.head(`/orders/${orderId}/stream`).auth(token, { type: 'bearer' }).expect(200);
    expect(head.headers['content-type']).toBe('text/event-stream');
  });
});

describe('The stream of an order', () => {
  it('does not exist for another customer, who gets a problem report and no stream', async () => {
    const order = await anOrder(ordering);
    const answer = await askForStream(ordering, order, { token: ordering.tokenFor() });

    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(await answer.json()).toMatchObject({ status: 404 });
  });

  it('is open to whoever helps customers', async () => {
    const follower = await OrderFollower.follow(ordering, await anOrder(ordering), {
      token: ordering.tokenFor({ roles: ['support'] }),
    });
    await follower.until(shows('Submitted'));
    follower.leave();
  });

  it('is refused to whoever follows eight orders already, until one of the streams has ended', async () => {
    const order = await anOrder(ordering);
    const followers = await Promise.all(Array.from({ length: 8 }, () => OrderFollower.follow(ordering, order)));

    const refused = await askForStream(ordering, order);
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('5');
    expect(await refused.json()).toMatchObject({ code: 'too-many-requests', limit: 'order-streams' });
    const other = await OrderFollower.follow(ordering, await anOrder(ordering));

    followers[0]!.leave();
    const ninth = await eventually(() => OrderFollower.follow(ordering, order));
    for (const follower of [...followers, other, ninth]) follower.leave();
  });

  it('leaves nothing behind when its customer leaves', async () => {
    const follower = await OrderFollower.follow(ordering, await anOrder(ordering));
    const open = async () => /^ordering_order_streams (\d+)$/m.exec((await ordering.request.get('/metrics')).text)?.[1];
    await eventually(async () => expect(await open()).toBe('1'));
    follower.leave();
    await eventually(async () => expect(await open()).toBe('0'));
  });
});

describe('A change that nobody told of', () => {
  const rename = (order: OrderProcessDriver, name: string) =>
    ordering.query('UPDATE order_summaries SET buyer_name = $2 WHERE order_id = $1', [order.id, name]);
  const isOf =
    (name: string) =>
    ({ order }: FollowedEvent) =>
      order.buyerName === name;
  const listening = async () => {
    const found = await ordering.query<{ pid: number }>(
      `SELECT pid FROM pg_stat_activity WHERE application_name = 'tradewind-ordering-changes' AND datname = current_database()`,
    );
    expect(found).toHaveLength(1);
    return found[0]!.pid;
  };

  it('because its process died, or is of the previous release, is found by the next comparison', async () => {
    const order = await start();
    const follower = await OrderFollower.follow(ordering, order.order);
    await rename(order, 'Jon Berg');

    ordering.app.get(WatchedOrders, { strict: false }).wake();

    await follower.until(isOf('Jon Berg'));
    follower.leave();
  });

  it('while the listening connection was gone, is shown when it is back', async () => {
    const order = await start();
    const follower = await OrderFollower.follow(ordering, order.order);
    await rename(order, 'Jon Berg');
    // The comparison after this one comes too late for this spec.
    ordering.app.get(WatchedOrders, { strict: false }).wake();
    await follower.until(isOf('Jon Berg'));

    const killed = await listening();
    await ordering.query('SELECT pg_terminate_backend($1)', [killed]);
    await rename(order, 'Mara Lind');

    await follower.until(isOf('Mara Lind'));
    expect(await listening()).not.toBe(killed);
    await order.cancel().expect(204);
    await follower.until(shows('Cancelled'));
    follower.leave();
  });
});
