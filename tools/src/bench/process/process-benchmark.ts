import { fileURLToPath } from 'node:url';
import type { Benchmark, Contender, Figures, Prepared } from '../runner/benchmark.js';
import { runPgbench } from '../surroundings/pgbench.js';
import type { Surroundings } from '../surroundings/surroundings.js';
import { captureProcess } from './captured-process.js';
import type { DbosOrders } from './dbos-program.js';
import { OrderShop } from './order-shop.js';

const CLIENTS = 10;
/** More orders than pgbench can take through their process in a second. */
const MOST_PER_SECOND = 5_000;
/** The last part of an id has twelve digits. */
const FIRST_ORDER = 100_000_000_000;
const dbos = fileURLToPath(new URL('./dbos-program.js', import.meta.url));

export const processBenchmark: Benchmark = {
  name: 'process',
  measures:
    'orders that Ordering’s process manager takes from their checkout to the wait for their parcel: four messages and a deadline of one second, a transaction each with inbox, state, history, deadline and outbox; beside pgbench with the same statements, and a workflow of DBOS Transact with the same steps, each a transaction that updates an order and writes an outbox row',
  prepare,
};

async function prepare(surroundings: Surroundings): Promise<Prepared> {
  const { postgres, pgbench, directory } = surroundings;
  const issuer = await surroundings.openTokenIssuer();
  const shop = await OrderShop.open(surroundings, issuer);
  const orders = surroundings.size(1_500, 300);
  const ofDbos = surroundings.size(300, 100);
  await shop.sell(surroundings.size(500, 100));
  const script = pgbench === undefined ? undefined : await captureProcess(postgres, shop);
  let runs = 0;

  const sell = async (): Promise<Figures> => {
    const before = shop.service.process.usage();
    const start = performance.now();
    await shop.sell(orders);
    const seconds = (performance.now() - start) / 1_000;
    const cpuMs = shop.service.process.usage().cpuMs - before.cpuMs;
    return { 'processes/s': orders / seconds, 'CPU ms each': cpuMs / orders };
  };
  const sameStatements = async (): Promise<Figures> => {
    const seconds = surroundings.size(8, 2);
    const first = FIRST_ORDER + MOST_PER_SECOND * seconds * (runs += 1);
    const define = { first, clients: CLIENTS, n: 0 };
    const { databaseUrl: url } = shop.service;
    const run = { pgbench: pgbench!, url, script: script!, clients: CLIENTS, seconds, define, directory };
    return { 'processes/s': (await runPgbench(run)).perSecond };
  };
  const withDbos = async (): Promise<Figures> => {
    const url = await postgres.createDatabase('bench_dbos');
    const args = [JSON.stringify({ url, orders: ofDbos } satisfies DbosOrders)];
    const program = await surroundings.start({ name: 'dbos', file: dbos, args });
    const report = program.message(isReport);
    program.send('sell');
    const { perSecond, cpuMsEach } = await report;
    await program.stop();
    return { 'processes/s': perSecond, 'CPU ms each': cpuMsEach };
  };
  const contenders: Contender[] = [
    { name: 'tradewind', measure: sell },
    ...(script === undefined ? [] : [{ name: 'pgbench', measure: sameStatements }]),
    { name: 'DBOS', measure: withDbos },
  ];
  return {
    contenders,
    absent: script === undefined ? [{ name: 'pgbench', reason: 'it is not installed' }] : [],
    goals: [
      { figure: 'processes/s', of: 'tradewind', against: 'DBOS', atLeast: 5 },
      { figure: 'processes/s', of: 'tradewind', against: 'pgbench', atLeast: 0.4 },
    ],
    close: async () => {
      await shop.close();
      await postgres.dropDatabase('bench_dbos');
    },
  };
}

interface Report {
  readonly perSecond: number;
  readonly cpuMsEach: number;
}

const isReport = (message: unknown): message is Report =>
  typeof message === 'object' && message !== null && 'perSecond' in message;
