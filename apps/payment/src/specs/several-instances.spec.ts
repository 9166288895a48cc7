import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ProviderWorker } from '../application/begin-attempt/provider-worker.js';
import { PaymentDesk } from '../test-support/payment-service.js';

let desk: PaymentDesk;
let other: INestApplicationContext;

beforeAll(async () => {
  desk = await PaymentDesk.open();
  const { PaymentModule } = await import('../payment.module.js');
  // It is closed by the last test.
  other = await NestFactory.createApplicationContext(PaymentModule, { logger: false, abortOnError: false });
}, 60_000);

afterAll(async () => {
  await desk?.close();
});

describe('Two instances', () => {
  it('share the payments: each attempt is made by one of them, and no order is charged twice', async () => {
    const orders = await Promise.all(Array.from({ length: 40 }, () => desk.anOrder()));
    for (const order of orders) await desk.saysOf(order, ['completed'], 40_000);

    for (const order of orders) {
      const attempts = (await desk.historyOf(order)).filter(({ what }) => what === 'attempt-begun');
      expect(attempts.map(({ operation, attempt }) => [operation, attempt])).toEqual([
        ['authorise', 1],
        ['capture', 1],
      ]);
      expect(await desk.provider.did(order.orderId)).toEqual(['authorisation', 'capture']);
    }
  }, 60_000);

  it('settle a payment whose cancellation races with its answers, each time in one way', async () => {
    const orders = await Promise.all(Array.from({ length: 40 }, () => desk.anOrder()));
    await Promise.all(orders.map((order) => desk.cancel(order)));

    for (const { orderId } of orders) {
      const last = await desk.lastWordOf(orderId, ['voided', 'refunded']);
      const book = await desk.provider.did(orderId);
      expect(book.filter((it) => it === 'capture')).toHaveLength(last === 'refunded' ? 1 : 0);
      expect(book.filter((it) => it === 'refund')).toHaveLength(last === 'refunded' ? 1 : 0);
    }
  }, 60_000);

  it('stop one by one: a call under way is finished, and its answer recorded, before its instance ends', async () => {
    const worker = desk.service.app.get(ProviderWorker, { strict: false });
    const resting = vi.spyOn(worker as unknown as { round: () => Promise<number> }, 'round').mockResolvedValue(50);
    const order = await desk.anOrder('tok_slow');
    await desk.becomes(order, 'Authorising');

    await other.close();

    const history = await desk.historyOf(order);
    expect(history.filter(({ what }) => what.startsWith('attempt-')).map(({ what }) => what)).toEqual([
      'attempt-begun',
      'attempt-succeeded',
    ]);
    resting.mockRestore();
    await desk.saysOf(order, ['completed']);
  }, 60_000);
});
