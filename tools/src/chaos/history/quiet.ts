import { serviceNames, services } from '@tradewind/services';
import { messageOf } from '../checker/history.js';
import type { ChaosShop } from '../shop/chaos-shop.js';
import { logEnds } from './log-ends.js';
import type { RecordTail } from './record-tail.js';
import { outboxRows } from './service-rows.js';

/** Describes in sentences what still happens in the shop; empty when it is at rest. */
export async function whatStillMoves(shop: ChaosShop, tail: RecordTail): Promise<string[]> {
  const found = await Promise.all([
    processesThatAreNotReady(shop),
    eventsThatWait(shop, tail),
    recordsThatWait(shop),
    lettersThatWait(shop),
    salesThatEndSoon(shop),
    workThatWaits(shop),
  ]);
  return found.flat();
}

async function processesThatAreNotReady({ instances }: ChaosShop): Promise<string[]> {
  const ready = await Promise.all(instances.all.map((instance) => instance.isReady()));
  return instances.all.filter((_, n) => !ready[n]).map(({ name }) => `${name} is not ready`);
}

async function eventsThatWait({ postgres }: ChaosShop, tail: RecordTail): Promise<string[]> {
  const waiting = (await outboxRows(postgres)).filter((row) => !tail.holds(messageOf(row)));
  return serviceNames
    .map((service) => ({ service, count: waiting.filter((row) => row.service === service).length }))
    .filter(({ count }) => count > 0)
    .map(({ service, count }) => `${count} events wait in the outbox of ${service}`);
}

async function recordsThatWait(shop: ChaosShop): Promise<string[]> {
  const ends = await logEnds(shop);
  return ends.flatMap(({ topic, partition, end, next }) =>
    Object.entries(next)
      .filter(([, offset]) => offset < end)
      .map(([group, offset]) => `${group} has ${end - offset} records of ${topic}[${partition}] before it`),
  );
}

async function lettersThatWait({ postgres }: ChaosShop): Promise<string[]> {
  const counts = await Promise.all(
    services.map(({ database }) =>
      postgres.query<{ count: number }>(
        database,
        `SELECT count(*)::int AS count FROM dead_letter WHERE state IN ('retrying', 'parked')`,
      ),
    ),
  );
  return serviceNames.flatMap((service, n) => {
    const count = counts[n]![0]!.count;
    return count > 0 ? [`${count} messages are tried again, or wait behind one that is, in ${service}`] : [];
  });
}

async function salesThatEndSoon({ postgres }: ChaosShop): Promise<string[]> {
  const [row] = await postgres.query<{ count: number }>(
    'catalog',
    `SELECT count(*)::int AS count FROM products WHERE sale_due_at < clock_timestamp() + interval '1 minute'`,
  );
  return row!.count > 0 ? [`${row!.count} sales begin or end within a minute`] : [];
}

const openProcesses = `
  SELECT count(*)::int AS count FROM order_processes WHERE state NOT IN ('Delivered', 'Returned', 'Cancelled')`;
const openPayments = 'SELECT count(*)::int AS count FROM payments WHERE attempt_due_at IS NOT NULL';
const waitingMails = `SELECT count(*)::int AS count FROM mails WHERE status IN ('waiting', 'unaddressed')`;
const unshownEvents = `
  SELECT ((SELECT coalesce(sum(version), 0) FROM event_streams) - (SELECT coalesce(sum(revision), 0) FROM stock_levels))::int
    AS count`;

/** What the services still have to do by themselves, and a query that counts it. */
const waitingWork = [
  ['ordering', 'orders have not come to an end', openProcesses],
  ['payment', 'payments are under way', openPayments],
  ['notification', 'mails wait', waitingMails],
  ['inventory', 'events of the ledger are not shown yet', unshownEvents],
] as const;

async function workThatWaits({ postgres }: ChaosShop): Promise<string[]> {
  const found = await Promise.all(
    waitingWork.map(async ([database, what, sql]) => {
      const [row] = await postgres.query<{ count: number }>(database, sql);
      return row!.count > 0 ? [`${row!.count} ${what}`] : [];
    }),
  );
  return found.flat();
}
