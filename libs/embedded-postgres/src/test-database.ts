import { randomBytes } from 'node:crypto';
import { Client, escapeIdentifier } from 'pg';
import { waitUntil } from './wait-until.js';

/** Connections that are being closed are gone within this time. */
const closingMs = 1_000;

/** A separate database for one spec. */
export interface TestDatabase {
  url: string;
  /** From then on nobody reaches the database: its connections end, and new ones are refused. */
  goAway(): Promise<void>;
  comeBack(): Promise<void>;
  /** Does the work while the database is away. */
  whileAway<T>(work: () => Promise<T>): Promise<T>;
  /** Waits a second for connections that are being closed, and then disconnects those that are left. */
  drop(): Promise<void>;
}

/** Creates an empty database on the server that the global setup of the specs started. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = process.env['TRADEWIND_TEST_POSTGRES_URL'];
  if (server === undefined) throw new Error('The specs were started without the global setup of vitest.config.mjs.');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await connected(server, (client) => client.query(`CREATE DATABASE ${escapeIdentifier(name)}`));
  const url = new URL(server);
  url.pathname = `/${name}`;
  const allowConnections = (client: Client, allowed: boolean) =>
    client.query(`ALTER DATABASE ${escapeIdentifier(name)} ALLOW_CONNECTIONS ${allowed}`);
  const goAway = () =>
    connected(server, async (client) => {
      await allowConnections(client, false);
      await client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]);
    });
  const comeBack = () =>
    connected(server, async (client) => {
      await allowConnections(client, true);
    });
  return {
    url: url.href,
    goAway,
    comeBack,
    whileAway: async (work) => {
      await goAway();
      return work().finally(comeBack);
    },
    drop: () =>
      connected(server, async (client) => {
        await waitUntil(async () => (await connectionsOf(client, name)) === 0, closingMs);
        await client.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(name)} WITH (FORCE)`);
      }),
  };
}

async function connectionsOf(client: Client, database: string): Promise<number> {
  const { rows } = await client.query<{ connections: number }>(
    'SELECT count(*)::int AS connections FROM pg_stat_activity WHERE datname = $1',
    [database],
  );
  return rows[0]!.connections;
}

async function connected<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
