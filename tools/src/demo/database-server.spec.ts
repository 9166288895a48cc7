import { mkdtempSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { removeEmbeddedPostgres } from '@tradewind/embedded-postgres';
import { eventually } from '@tradewind/testing';
import { Client } from 'pg';
import { DatabaseServer } from './database-server.js';
import type { DemoError } from './demo-error.js';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

describe("The demo's PostgreSQL", () => {
  let dataDir: string;
  let server: DatabaseServer;
  let lines: string[];
  let givenUp: DemoError | undefined;

  beforeEach(async () => {
    lines = [];
    givenUp = undefined;
    vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line));
    dataDir = mkdtempSync(join(tmpdir(), 'demo-postgres-'));
    server = await DatabaseServer.start(dataDir);
    server.supervise((error) => (givenUp = error));
  });
  afterEach(async () => {
    await server.stop();
    vi.restoreAllMocks();
    removeEmbeddedPostgres(dataDir);
  });

  const ask = async (sql: string) => {
    const client = new Client({ connectionString: server.url, connectionTimeoutMillis: 2_000 });
    client.on('error', () => undefined);
    await client.connect();
    const { rows } = await client.query<Record<string, unknown>>(sql);
    await client.end();
    return rows;
  };
  const signal = (name: NodeJS.Signals, pid: number) => process.kill(pid, name);
  const postmaster = async () => {
    const [row] = await ask('SHOW data_directory');
    return Number(readFileSync(join(row!['data_directory'] as string, 'postmaster.pid'), 'utf8').split('\n')[0]);
  };

  it('is started again when it is killed, at the same address and with what was committed', async () => {
    const { url } = server;
    await ask('CREATE TABLE kept AS SELECT 1 AS id');
    for (const _ of ['once', 'twice']) {
      signal('SIGKILL', await postmaster());
      await eventually(() => expect(lines.at(-1)).toContain('PostgreSQL answers again'), { timeoutMs: 30_000 });
      lines.push('next');
    }
    expect(server.url).toBe(url);
    expect(await ask('SELECT id FROM kept')).toEqual([{ id: 1 }]);
    expect(lines.filter((line) => line.includes('PostgreSQL ended'))).toEqual([
      expect.stringContaining('starting it again in 0.25 s'),
      expect.stringContaining('starting it again in 0.5 s'),
    ]);
  });

  it('is given up when it does not come back, with the reason', async () => {
    const pid = await postmaster();
    const intruder = createServer();
    signal('SIGKILL', pid);
    const { port } = new URL(server.url);
    await eventually(
      () =>
        new Promise<void>((resolve, reject) =>
          intruder.once('error', reject).listen(Number(port), '127.0.0.1', resolve),
        ),
    );
    await eventually(() => expect(givenUp).toBeDefined(), { timeoutMs: 45_000 });
    expect(givenUp!.message).toBe(`PostgreSQL ended and did not come back after 5 attempts. Port ${port} is taken.`);
    await new Promise((resolve) => intruder.close(resolve));
  });

  it('that hangs is reported and left alone', async () => {
    const pid = await postmaster();
    signal('SIGSTOP', pid);
    await eventually(() => expect(lines.join()).toContain('does not answer'), { timeoutMs: 30_000 });
    signal('SIGCONT', pid);
    await eventually(() => expect(lines.at(-1)).toContain('answers again'), { timeoutMs: 30_000 });
    expect(await postmaster()).toBe(pid);
  });
});
