import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestService, type TestService } from '@tradewind/testing';
import { OrderFollower } from '../test-support/order-follower.js';
import { OrderProcessDriver } from '../test-support/order-process-driver.js';
import { anOrder, startOrdering } from '../test-support/ordering-service.js';

let first: TestService;
let second: TestService;
let hasStopped = false;

beforeAll(async () => {
  first = await startOrdering();
  const { DATABASE_URL = '', BROKER_URL = '' } = process.env;
  second = await startTestService({
    name: 'ordering',
    env: { DATABASE_URL, BROKER_URL },
    module: async () => (await import('../ordering.module.js')).OrderingModule,
  });
}, 60_000);

afterAll(async () => {
  if (!hasStopped) await second?.stop();
  await first?.stop();
});

describe('Two instances of Ordering', () => {
  it('show an order at both, whichever of them changes it', async () => {
    const order = await OrderProcessDriver.start(first);
    const followers = await Promise.all([
      OrderFollower.follow(first, order.order),
      OrderFollower.follow(second, order.order),
    ]);

    await order.cancel().expect(204);

    for (const follower of followers) await follower.until((event) => event.order.status === 'Cancelled');
    for (const follower of followers) follower.leave();
  });

  it('let a customer go on at the other one when the first shuts down, which no stream holds up', async () => {
    const order = await anOrder(first);
    const follower = await OrderFollower.follow(second, order);
    const { id: lastEventId } = await follower.until(() => true);

    const before = performance.now();
    hasStopped = true;
    await second.stop();
    expect(performance.now() - before).toBeLessThan(5_000);
    expect(follower.isOver).toBe(true);

    const resumed = await OrderFollower.follow(first, order, { lastEventId });
    const token = first.tokenFor({ id: order.customerId });
    await first.request.post(`/orders/${order.orderId}/cancel`).auth(token, { type: 'bearer' }).expect(204);
    expect((await resumed.until(() => true)).order.status).toBe('Cancelled');
    resumed.leave();
  });
});
