import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { OutboxWriters } from '../../specs/outbox-writers.js';
import { createServiceDatabase, type ServiceDatabase } from '../../specs/service-database.js';
import { snapshotAfterAllRows } from '../../specs/snapshot-after-all-rows.js';
import { OutboxRetention } from './outbox-retention.js';

const ANNA = 0;

describe('The retention of the outbox', () => {
  let database: ServiceDatabase;
  let retention: OutboxRetention;
  let writers: OutboxWriters;

  beforeAll(async () => {
    database = await createServiceDatabase();
    retention = new OutboxRetention(database.dataSource);
    writers = await OutboxWriters.connect(database.url, 1);
  });

  afterAll(async () => {
    await writers?.close();
    await database?.drop();
  });

  beforeEach(() => database.dataSource.query('TRUNCATE outbox'));

  const write = (...keys: string[]) => Promise.all(keys.map((key) => writers.append(ANNA, key)));

  /** Ages rows by a day, so that they belong to a generation that is no longer written to. */
  const age = (...keys: string[]) =>
    database.dataSource.query(
      `UPDATE outbox SET created_at = now() - interval '25 hours', generation = (generation + 1) % 4 WHERE key = ANY ($1)`,
      [keys],
    );
  const now = async () =>
    (await database.dataSource.query('SELECT pg_current_snapshot()::text AS snapshot'))[0].snapshot as string;
  const allPublished = () => snapshotAfterAllRows(database.dataSource);
  const left = async () => {
    const rows = await database.dataSource.query<Array<{ key: string }>>('SELECT key FROM outbox ORDER BY key');
    return rows.map(({ key }) => key);
  };

  it('removes what was published more than a day ago', async () => {
    await write('lamp', 'stove', 'tent');
    await age('lamp', 'stove');
    await retention.removeExpired(await allPublished());
    expect(await left()).toEqual(['tent']);
  });

  it('frees the space at once, though an earlier transaction is still open', async () => {
    await writers.query(ANNA, 'BEGIN ISOLATION LEVEL REPEATABLE READ');
    await writers.query(ANNA, 'SELECT 1');
    await database.dataSource.query(`
      INSERT INTO outbox (message_id, type, topic, key, source, time, correlation_id, payload)
      SELECT gen_random_uuid(), 'price-changed', 'catalog', 'lamp', '/spec', '', 'spec', '' FROM generate_series(1, 1000)`);
    await age('lamp');
    const [table] = await database.dataSource.query<Array<{ id: number }>>(
      'SELECT DISTINCT tableoid AS id FROM outbox',
    );
    const size = async () =>
      (await database.dataSource.query('SELECT pg_relation_size($1)::int AS bytes', [table!.id]))[0].bytes as number;
    expect(await size()).toBeGreaterThan(0);
    await retention.removeExpired(await allPublished());
    expect(await size()).toBe(0);
    await writers.rollback(ANNA);
  });

  it('keeps what is old and not yet published', async () => {
    const published = await now();
    await write('lamp');
    await age('lamp');
    await retention.removeExpired(published);
    expect(await left()).toEqual(['lamp']);
  });

  it('keeps old rows as long as a younger one shares their generation', async () => {
    await write('lamp', 'stove');
    await age('lamp');
    await database.dataSource.query(`UPDATE outbox SET generation = (generation + 1) % 4 WHERE key = 'stove'`);
    await retention.removeExpired(await allPublished());
    expect(await left()).toEqual(['lamp', 'stove']);
  });

  it('yields to readers, delays no writer, and tries again later', async () => {
    await write('lamp');
    await age('lamp');
    await writers.begin(ANNA);
    await writers.query(ANNA, 'SELECT count(*) FROM outbox');
    await expect(retention.removeExpired(await allPublished())).rejects.toThrow('lock timeout');
    await writers.append(ANNA, 'tent');
    await writers.commit(ANNA);
    await retention.removeExpired(await allPublished());
    expect(await left()).toEqual(['tent']);
  });
});
