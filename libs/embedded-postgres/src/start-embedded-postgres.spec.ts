import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Client } from 'pg';
import { removeEmbeddedPostgres, startEmbeddedPostgres, type EmbeddedPostgres } from './start-embedded-postgres.js';

const settings = { fsync: 'off' };

describe('An embedded PostgreSQL', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'with a blank '));
  let server: EmbeddedPostgres;

  const query = async (sql: string): Promise<unknown[]> => {
    const client = new Client({ connectionString: server.url });
    await client.connect();
    try {
      return (await client.query(sql)).rows as unknown[];
    } finally {
      await client.end();
    }
  };

  beforeAll(async () => {
    server = await startEmbeddedPostgres({ dataDir, settings });
    await query('CREATE TABLE kept (id int)');
  }, 30_000);

  afterAll(async () => {
    await server.stop();
    removeEmbeddedPostgres(dataDir);
  });

  it('listens on this machine alone and asks for a password', async () => {
    expect(await query('SHOW listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
    const url = new URL(server.url);
    url.password = 'guessed';
    await expect(new Client({ connectionString: url.href }).connect()).rejects.toThrow(
      'password authentication failed',
    );
  });

  it('is adopted when it already runs', async () => {
    const adopted = await startEmbeddedPostgres({ dataDir, settings });
    expect(adopted.port).toBe(server.port);
  });

  it('keeps its data over a stop and a crash', async () => {
    await server.stop();
    server = await startEmbeddedPostgres({ dataDir, settings });
    await query('INSERT INTO kept VALUES (1)');
    await server.kill();
    server = await startEmbeddedPostgres({ dataDir, settings });
    expect(await query('SELECT id FROM kept')).toEqual([{ id: 1 }]);
  }, 30_000);

  it('starts although the pid file of a dead server names a process of somebody else', async () => {
    await server.stop();
    writeFileSync(join(dataDir, 'cluster/postmaster.pid'), `${process.pid}\n${dataDir}/cluster\n1\n${server.port}\n`);
    server = await startEmbeddedPostgres({ dataDir, settings });
    expect(await query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('says so when its port is taken', async () => {
    await server.stop();
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    await expect(startEmbeddedPostgres({ dataDir, port, settings })).rejects.toThrow(`Port ${port} is taken.`);
    await new Promise((resolve) => other.close(resolve));
    server = await startEmbeddedPostgres({ dataDir, settings });
  });

  it('takes no half-made data directory for a whole one', async () => {
    const half = mkdtempSync(join(tmpdir(), 'half-made-'));
    const unfinished = join(half, 'cluster.unfinished');
    writeFileSync(unfinished, '');
    const restarted = await startEmbeddedPostgres({ dataDir: half, settings });
    await restarted.kill();
    expect(existsSync(unfinished)).toBe(false);
    expect(readFileSync(join(half, 'cluster/PG_VERSION'), 'utf8')).toBe('17\n');
    removeEmbeddedPostgres(half);
  }, 30_000);
});
