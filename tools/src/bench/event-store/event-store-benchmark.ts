import { fileURLToPath } from 'node:url';
import type { Benchmark, Contender, Figures, Prepared } from '../runner/benchmark.js';
import type { Surroundings } from '../surroundings/surroundings.js';
import { insertEvents, insertMoves } from './bare-inserts.js';
import { createStore } from './store-database.js';
import type { StoreOrders } from './store-program.js';

const DATABASE = 'bench_event_store';
const BARE = 'bench_bare_events';
const WRITERS = 10;
/** The library projects so many events per transaction. */
const PAGE = 500;
const program = fileURLToPath(new URL('./store-program.js', import.meta.url));

export const eventStoreBenchmark: Benchmark = {
  name: 'event-store',
  measures: `events appended by ${WRITERS} writers to 1,000 streams, each in a unit of work of its own, beside pgbench with one INSERT per transaction into a table of the same columns and keys; and stored events projected into a table, one INSERT each, beside pgbench with the same INSERTs in transactions of ${PAGE}`,
  prepare,
};

async function prepare(surroundings: Surroundings): Promise<Prepared> {
  const { postgres } = surroundings;
  surroundings.requirePgbench();
  const bareUrl = await postgres.createDatabase(BARE);

  const measure = async (events: number, work: Omit<StoreOrders, 'databaseUrl'>): Promise<Figures> => {
    const databaseUrl = await postgres.createDatabase(DATABASE);
    await createStore(databaseUrl, events);
    const orders: StoreOrders = { databaseUrl, ...work };
    const store = await surroundings.start({ name: 'event-store', file: program, args: [JSON.stringify(orders)] });
    try {
      const { perSecond, cpuUsEach } = await store.message(isReport);
      return { 'events/s': perSecond, 'CPU µs per event': cpuUsEach };
    } finally {
      await store.stop();
    }
  };
  const waiting = surroundings.size(100_000, 10_000);
  const contenders: Contender[] = [
    { name: 'appends', measure: () => measure(0, { append: { writers: WRITERS, seconds: surroundings.size(8, 2) } }) },
    {
      name: 'INSERTs of events',
      measure: async () => ({ 'events/s': await insertEvents(surroundings, bareUrl, WRITERS) }),
    },
    { name: 'projection', measure: () => measure(waiting, { project: waiting }) },
    {
      name: 'INSERTs into the view',
      measure: async () => ({ 'events/s': await insertMoves(surroundings, bareUrl, PAGE) }),
    },
  ];
  return {
    contenders,
    goals: [
      { figure: 'events/s', of: 'appends', against: 'INSERTs of events', atLeast: 0.5 },
      { figure: 'events/s', of: 'projection', against: 'INSERTs into the view', atLeast: 0.5 },
    ],
    close: async () => {
      await postgres.dropDatabase(DATABASE);
      await postgres.dropDatabase(BARE);
    },
  };
}

interface Report {
  readonly perSecond: number;
  readonly cpuUsEach: number;
}

const isReport = (message: unknown): message is Report =>
  typeof message === 'object' && message !== null && 'perSecond' in message;
