import { randomUUID } from 'node:crypto';
import { createTestDatabase } from '@tradewind/embedded-postgres';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { eventually } from '../specs/eventually.js';
import { RelayProcess } from '../specs/relay-process.js';
import { TestLog } from '../specs/test-log.js';
import { messagingMigrations } from './messaging-migrations.js';
import { RotateOutbox1760000000013 } from './rotate-outbox.migration.js';

const upTo = messagingMigrations.indexOf(RotateOutbox1760000000013);
const TOPIC = 'tradewind.catalog.events';

describe('The upgrade of an outbox whose headers were one column', () => {
  let database: Awaited<ReturnType<typeof createTestDatabase>>;
  let dataSource: DataSource;
  let log: TestLog;
  let relay: RelayProcess | undefined;

  beforeAll(async () => {
    Logger.overrideLogger(false);
    log = await TestLog.create();
  });

  afterAll(() => log?.drop());

  beforeEach(async () => {
    database = await createTestDatabase();
    dataSource = await migrate(messagingMigrations.slice(0, upTo));
  });

  afterEach(async () => {
    await relay?.stop();
    relay = undefined;
    await dataSource?.destroy();
    await database?.drop();
  });

  const migrate = (migrations: typeof messagingMigrations) =>
    new DataSource({ type: 'postgres', url: database.url, migrations, migrationsRun: true }).initialize();

  const upgrade = async (migrations = messagingMigrations.slice(0, upTo + 1)) => {
    await dataSource.destroy();
    dataSource = await migrate(migrations);
  };

  const startRelay = async () => {
    await upgrade(messagingMigrations);
    relay = new RelayProcess(dataSource, log.broker);
    relay.start();
  };

  const headersOf = (id: string, key: string, more: object = {}) => ({
    ce_specversion: '1.0',
    ce_id: id,
    ce_type: 'price-changed',
    ce_source: '/tradewind/catalog',
    ce_subject: key,
    ce_time: '2026-11-20T09:30:00.000Z',
    'content-type': 'application/json',
    ce_correlationid: 'a-correlation',
    ...more,
  });

  const write = async (key: string, payload: string, more: object = {}) => {
    const id = randomUUID();
    const headers = headersOf(id, key, more);
    await dataSource.query(
      `INSERT INTO outbox (message_id, type, topic, key, headers, payload) VALUES ($1, 'price-changed', $2, $3, $4, $5)`,
      [id, TOPIC, key, JSON.stringify(headers), payload],
    );
    return headers;
  };

  const markAllAsSent = () => dataSource.query('UPDATE outbox_relay SET old_snapshot = pg_current_snapshot()');

  it('loses no unsent row, reorders none and publishes none again', async () => {
    const key = randomUUID();
    await write(key, 'sent');
    await markAllAsSent();
    for (const payload of ['first', 'second', 'third']) await write(key, payload);
    await upgrade();
    await dataSource.query(
      `INSERT INTO outbox (message_id, type, topic, key, source, time, correlation_id, payload)
       SELECT gen_random_uuid(), type, topic, key, source, time, correlation_id, 'fourth' FROM outbox LIMIT 1`,
    );
    await startRelay();
    await eventually(() => expect(log.payloadsOf(key)).toEqual(['first', 'second', 'third', 'fourth']));
  });

  it('keeps the headers on the wire unchanged', async () => {
    const [plain, rich] = [randomUUID(), randomUUID()];
    const tracing = { traceparent: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-00`, tracestate: 'shop=1' };
    const written = [await write(plain, '1'), await write(rich, '2', { ce_causationid: 'a-cause', ...tracing })];
    await upgrade();
    await startRelay();
    await eventually(() => expect([plain, rich].flatMap((key) => log.payloadsOf(key))).toEqual(['1', '2']));
    const onTheWire = log.received.filter(({ key }) => [plain, rich].some((one) => one === String(key)));
    const headers = onTheWire.map((message) =>
      Object.fromEntries(message.headers.map(([name, value]) => [name, value.toString()])),
    );
    expect(new Set(headers)).toEqual(new Set(written));
  });

  it('can be reverted', async () => {
    const columns = 'position, transaction_id, message_id, type, topic, key, headers, payload, created_at';
    await write('tent', '1', { ce_causationid: 'a-cause' });
    const read = () => dataSource.query(`SELECT ${columns} FROM outbox ORDER BY position`);
    const before: unknown = await read();
    await upgrade();
    await dataSource.undoLastMigration();
    expect(await read()).toEqual(before);
    await write('tent', '2');
    expect(await read()).toHaveLength(2);
  });
});
