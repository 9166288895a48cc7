import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { typescriptFlags } from '@tradewind/embedded-postgres';
import { newId } from '@tradewind/domain';
import { eventually } from '@tradewind/testing';
import { ProviderWorker } from '../application/begin-attempt/provider-worker.js';
import { type Order, PaymentDesk } from '../test-support/payment-service.js';

const program = fileURLToPath(new URL('./frozen-payments-child.ts', import.meta.url));
const takenOverWithinMs = 5_000;

let desk: PaymentDesk;

beforeAll(async () => {
  desk = await PaymentDesk.open();
}, 60_000);

afterEach(() => {
  vi.restoreAllMocks();
});

afterAll(() => desk?.close());

const someOrders = (count: number): Order[] =>
  Array.from({ length: count }, () => ({ orderId: newId(), customerId: newId() }));

/** Lets another process handle the orders, and kills it when it has stopped at each place. Returns the places. */
async function killedWhile(flow: 'pay' | 'give-back', orders: Order[]): Promise<string[]> {
  const ids = orders.map(({ orderId, customerId }) => `${orderId}/${customerId}`);
  const child = spawn(process.execPath, [...typescriptFlags, program, flow, ...ids], {
    env: { ...process.env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const reported = once(createInterface({ input: child.stdout }), 'line') as Promise<[string]>;
  const died = ended.then(() => Promise.reject(new Error('The process ended before it was killed.')));
  const [line] = await Promise.race([reported, died]);
  died.catch(() => undefined);
  child.kill('SIGKILL');
  await ended;
  return JSON.parse(line) as string[];
}

/** This process makes no attempts until the returned function is called. */
function resting(): () => void {
  const worker = desk.service.app.get(ProviderWorker, { strict: false });
  const rounds = vi.spyOn(worker as unknown as { round: () => Promise<number> }, 'round').mockResolvedValue(50);
  return () => rounds.mockRestore();
}

const known = async ({ orderId }: Order) =>
  (await desk.service.query('SELECT 1 FROM payments WHERE order_id = $1', [orderId])).length > 0;
const ofEach = async (orders: Order[], what: string) =>
  Object.fromEntries(
    await Promise.all(
      orders.map(async ({ orderId }) => [
        orderId,
        (await desk.provider.did(orderId)).filter((it) => it === what).length,
      ]),
    ),
  );
const onceEach = (orders: Order[]) => Object.fromEntries(orders.map(({ orderId }) => [orderId, 1]));

/** How long it took until the first attempt that was left behind had a successor. */
async function takenOverAfterMs(killedAt: Date): Promise<number> {
  const [next] = await desk.service.query<{ at: Date }>(
    `SELECT min(at) AS at FROM payment_history_entries WHERE what = 'attempt-begun' AND attempt = 2`,
  );
  return next!.at.getTime() - killedAt.getTime();
}

describe('A process that is killed', () => {
  it('between any two statements or calls of a payment leaves one that another process takes over within 5 s, charged once', async () => {
    const orders = someOrders(60);
    const wakeUp = resting();

    const places = await killedWhile('pay', orders);
    const killedAt = new Date();
    wakeUp();
    const heardOf = (await Promise.all(orders.map(known))).flatMap((is, n) => (is ? [orders[n]!] : []));
    // The broker delivers again what was not handled; the others are known, and go on.
    for (const order of orders) if (!heardOf.includes(order)) await desk.anOrder('tok_visa_4242', order);
    for (const order of orders) await desk.saysOf(order, ['completed'], 30_000);

    // The lines of the process share what is due, so which of them stops at which call differs from run to run.
    expect(places.length).toBeGreaterThan(30);
    expect(places).toEqual(
      expect.arrayContaining([expect.stringMatching(/^call to /), expect.stringMatching(/^answer to /), 'COMMIT']),
    );
    expect(places).not.toContain('the end');
    expect(await takenOverAfterMs(killedAt)).toBeLessThan(takenOverWithinMs);
    expect(await ofEach(orders, 'authorisation')).toEqual(onceEach(orders));
    expect(await ofEach(orders, 'capture')).toEqual(onceEach(orders));
  }, 90_000);

  it('between any two statements or calls of a refund leaves one that another process pays back, once', async () => {
    const orders = someOrders(40);
    for (const order of orders) await desk.anOrder('tok_visa_4242', order);
    for (const order of orders) await desk.becomes(order, 'Completed', 30_000);
    const wakeUp = resting();

    const places = await killedWhile('give-back', orders);
    wakeUp();
    for (const order of orders) await desk.cancel(order);
    for (const order of orders) await desk.saysOf(order, ['completed', 'refunded'], 30_000);

    expect(places).toEqual(expect.arrayContaining(['call to refund', 'answer to refund', 'COMMIT']));
    expect(await ofEach(orders, 'refund')).toEqual(onceEach(orders));
    await eventually(async () =>
      expect(await desk.service.query('SELECT 1 FROM payments WHERE attempt_due_at IS NOT NULL')).toEqual([]),
    );
  }, 90_000);
});
