import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedPostgres, removeEmbeddedPostgres, startEmbeddedPostgres } from '@tradewind/embedded-postgres';
import pg from 'pg';
import type { BrokerHarness } from '../../conformance/broker-harness.js';

/** A separate PostgreSQL server, since the suite kills it. */
export function postgresLogHarness(): BrokerHarness {
  const dataDir = mkdtempSync(join(tmpdir(), 'tradewind-log-'));
  let server: EmbeddedPostgres;
  let port: number | undefined;
  const url = () => {
    const address = new URL(server.url);
    address.pathname = '/broker';
    return address.href;
  };
  const startServer = async () => {
    server = await startEmbeddedPostgres(port === undefined ? { dataDir } : { dataDir, port });
    port = server.port;
  };
  return {
    startServer,
    start: async () => {
      await startServer();
      await asSuperuser(server.url, 'CREATE DATABASE broker');
    },
    stop: async () => {
      await server.stop();
      removeEmbeddedPostgres(dataDir);
    },
    config: () => ({ kind: 'postgres', url: url() }),
    killServer: () => server.kill(),
    cutConnections: () =>
      asSuperuser(server.url, `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'broker'`),
  };
}

async function asSuperuser(url: string, sql: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
