import { DBOS } from '@dbos-inc/dbos-sdk';
import { poolOf } from '../surroundings/postgres-server.js';
import { DbosDataSource } from './dbos-data-source.js';

export interface DbosOrders {
  readonly url: string;
  readonly orders: number;
}

const { url, orders } = JSON.parse(process.argv[2]!) as DbosOrders;
const GRACE_MS = 1_000;
const PATIENCE_SECONDS = 600;
const answers = [
  ['stock-reserved', 'AwaitingPayment'],
  ['payment-completed', 'AwaitingCommitment'],
  ['stock-committed', 'AwaitingShipment'],
] as const;

const pool = poolOf(url, 10);
const source = new DbosDataSource(pool);
const enter = (order: string, state: string, write: string) =>
  source.run(state, async (client) => {
    await client.query(write, [order, state]);
    await client.query('INSERT INTO bench_outbox (key, type) VALUES ($1, $2)', [order, state]);
  });
const advance = (order: string, state: string) =>
  enter(order, state, 'UPDATE bench_orders SET state = $2 WHERE id = $1');

const orderWorkflow = DBOS.registerWorkflow(
  async (id: string) => {
    await enter(id, 'Submitted', 'INSERT INTO bench_orders (id, state) VALUES ($1, $2)');
    await DBOS.sleep(GRACE_MS);
    await advance(id, 'AwaitingStock');
    for (const [topic, state] of answers) {
      if ((await DBOS.recv(topic, PATIENCE_SECONDS)) === null) throw new Error(`Order ${id} has no ${topic}`);
      await advance(id, state);
    }
  },
  { name: 'order' },
);

await pool.query(`
  CREATE TABLE IF NOT EXISTS bench_orders (id text PRIMARY KEY, state text NOT NULL);
  CREATE TABLE IF NOT EXISTS bench_outbox (position bigserial PRIMARY KEY, key text NOT NULL, type text NOT NULL)`);
DBOS.setConfig({ name: 'bench', systemDatabaseUrl: url, logLevel: 'error', runAdminServer: false });
await DBOS.launch();
process.send?.('ready');

process.once('message', () => void sell());

/** All messages of an order are sent at its start, so that no order waits for anything but its grace period. */
async function sell(): Promise<void> {
  const start = performance.now();
  const before = process.cpuUsage();
  const handles = await Promise.all(
    Array.from({ length: orders }, async (_, n) => {
      const order = `${process.pid}-${n}`;
      const handle = await DBOS.startWorkflow(orderWorkflow, { workflowID: order })(order);
      for (const [topic] of answers) await DBOS.send(order, { order }, topic);
      return handle;
    }),
  );
  for (const handle of handles) await handle.getResult();
  const { user, system } = process.cpuUsage(before);
  process.send?.({
    perSecond: orders / ((performance.now() - start) / 1_000),
    cpuMsEach: (user + system) / 1_000 / orders,
  });
}
