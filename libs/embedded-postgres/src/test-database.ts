import { randomBytes } from 'node:crypto';
import { Client, escapeIdentifier } from 'pg';

/** A separate database for one spec. */
export interface TestDatabase {
  url: string;
  /** Also disconnects clients that are still connected. */
  drop(): Promise<void>;
}

/** Creates an empty database on the server that the global setup of the specs started. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = process.env['TRADEWIND_TEST_POSTGRES_URL'];
  if (server === undefined) throw new Error('The specs were started without the global setup of vitest.config.mjs.');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await execute(server, `CREATE DATABASE ${escapeIdentifier(name)}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: () => execute(server, `DROP DATABASE IF EXISTS ${escapeIdentifier(name)} WITH (FORCE)`),
  };
}

async function execute(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
