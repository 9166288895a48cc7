import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { CapturedServer } from '../../specs/cdc/captured-server.js';
import { eventually } from '../../specs/eventually.js';
import { SlotHealth } from './slot-health.js';

const START_MS = 120_000;

describe('The health of a replication slot', () => {
  const server = new CapturedServer();
  let url: URL;
  let dataSource: DataSource;
  let health: SlotHealth;
  const slot = () => `outbox_${url.pathname.slice(1)}`;

  beforeAll(async () => {
    await server.start();
    url = await server.createDatabase();
    dataSource = await new DataSource({ type: 'postgres', url: url.href }).initialize();
    health = new SlotHealth(dataSource, { service: 'shop', broker: { kind: 'postgres', url: '' }, relay: 'cdc' });
  }, START_MS);
  afterAll(async () => {
    await dataSource.destroy();
    await server.remove();
  }, START_MS);

  const untilItSays = (trouble: string | undefined) =>
    eventually(async () => expect(await health.trouble()).toBe(trouble), START_MS);

  it(
    'reports a slot that is missing, unread, read, unread again, and lost',
    async () => {
      await untilItSays('the replication slot is missing');
      await dataSource.query(`SELECT pg_create_logical_replication_slot($1, 'pgoutput')`, [slot()]);
      await untilItSays('no connector reads the replication slot');
      const leave = await readSlot();
      await untilItSays(undefined);
      leave();
      await untilItSays('no connector reads the replication slot');
      await server.floodLog();
      await untilItSays('PostgreSQL has invalidated the replication slot');
    },
    2 * START_MS,
  );

  /** Reads the slot as a connector does. Resolves with a function that stops it. */
  async function readSlot(): Promise<() => void> {
    const reader = new pg.Client({ connectionString: url.href, replication: 'database' } as pg.ClientConfig);
    reader.on('error', () => undefined);
    await reader.connect();
    const { connection } = reader as unknown as { connection: NodeJS.EventEmitter & { stream: { destroy(): void } } };
    const started = once(connection, 'replicationStart');
    const reading = `START_REPLICATION SLOT ${slot()} LOGICAL 0/0 (proto_version '1', publication_names 'outbox')`;
    void reader.query(reading).catch(() => undefined);
    await started;
    return () => connection.stream.destroy();
  }
});
