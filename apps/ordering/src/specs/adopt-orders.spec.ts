import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually, type TestService } from '@tradewind/testing';
import { DataSource } from 'typeorm';
import { OrphanWatch } from '../application/adopt-orders/orphan-watch.js';
import { CreateOrderProcesses1761000000046 } from '../infrastructure/migrations/1761000000046-create-order-processes.js';
import { LetProgramsAct1761000000047 } from '../infrastructure/migrations/1761000000047-let-programs-act.js';
import { OrderProcessDriver } from '../test-support/order-process-driver.js';
import { startOrdering } from '../test-support/ordering-service.js';

let ordering: TestService;

beforeAll(async () => {
  ordering = await startOrdering();
}, 60_000);

afterAll(() => ordering?.stop());

/** Takes the order back to the release before processes, which may have cancelled it. */
async function asBefore(order: OrderProcessDriver, status: 'Submitted' | 'Cancelled'): Promise<void> {
  await ordering.query('DELETE FROM order_processes WHERE id = $1', [order.id]);
  await ordering.query('DELETE FROM order_process_steps WHERE order_id = $1', [order.id]);
  await ordering.query('DELETE FROM deadlines WHERE key = $1', [order.id]);
  if (status === 'Cancelled') await cancelInRelease0(order);
}

const cancelInRelease0 = (order: OrderProcessDriver) =>
  ordering.query(
    `UPDATE orders SET status = 'Cancelled', cancellation_reason = 'customer', cancelled_at = now() WHERE id = $1`,
    [order.id],
  );

async function migrateAgain(): Promise<void> {
  const runner = ordering.app.get(DataSource).createQueryRunner();
  try {
    const migrations = [new CreateOrderProcesses1761000000046(), new LetProgramsAct1761000000047()];
    for (const migration of migrations.toReversed()) await migration.down(runner);
    for (const migration of migrations) await migration.up(runner);
  } finally {
    await runner.release();
  }
}

describe('An order from before there were processes', () => {
  it('gets a process from the migration, and is stored in today’s form once it goes on', async () => {
    const [submitted, cancelled] = [await OrderProcessDriver.start(ordering), await OrderProcessDriver.start(ordering)];
    await asBefore(submitted, 'Submitted');
    await asBefore(cancelled, 'Cancelled');

    await migrateAgain();

    const versionOf = async ({ id }: OrderProcessDriver) =>
      (await ordering.query('SELECT state_version FROM order_processes WHERE id = $1', [id]))[0];
    expect(await versionOf(submitted)).toEqual({ state_version: 0 });
    expect(await cancelled.read()).toMatchObject({ state: 'Cancelled', deadline: null });
    await ordering.pass({ seconds: 60 });
    await submitted.in('AwaitingStock');
    expect(await versionOf(submitted)).toEqual({ state_version: 1 });
    await submitted.reach('AwaitingPayment', 'StockReserved');
    const refusal = await cancelled.cancel().expect(409);
    expect(refusal.body).toMatchObject({ code: 'order-can-be-cancelled-until-it-is-shipped' });
  });
});

describe('An order that an instance of the release before starts during the rollout', () => {
  it('gets a process and goes on', async () => {
    const order = await OrderProcessDriver.start(ordering);
    await asBefore(order, 'Submitted');

    ordering.app.get(OrphanWatch, { strict: false }).wake();

    await eventually(async () => expect(await order.read()).toMatchObject({ state: 'Submitted' }));
    await ordering.pass({ seconds: 60 });
    await order.in('AwaitingStock');
    expect((await order.read()).steps.map(({ message }) => message)).toEqual([
      'OrderStarted',
      'DeadlinePassed grace-period',
    ]);
  });

  it('is left alone if that instance cancels it, although it has a process', async () => {
    const order = await OrderProcessDriver.start(ordering);
    await cancelInRelease0(order);

    await ordering.pass({ seconds: 60 });

    expect(await order.in('Cancelled')).toMatchObject({ deadline: null });
    expect(await ordering.query('SELECT 1 FROM deadlines WHERE key = $1', [order.id])).toEqual([]);
    expect(await order.published()).toEqual(['order-started']);
  });
});
