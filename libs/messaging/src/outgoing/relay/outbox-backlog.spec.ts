import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { OutboxWriters } from '../../specs/outbox-writers.js';
import { createServiceDatabase, type ServiceDatabase } from '../../specs/service-database.js';
import { OutboxBacklog } from './outbox-backlog.js';

describe('The backlog of an outbox', () => {
  let database: ServiceDatabase;
  let writers: OutboxWriters;
  let backlog: OutboxBacklog;

  beforeAll(async () => {
    database = await createServiceDatabase();
    writers = await OutboxWriters.connect(database.url, 2);
    backlog = new OutboxBacklog(database.dataSource);
  });
  afterAll(async () => {
    await writers?.close();
    await database?.drop();
  });
  beforeEach(async () => {
    await database.dataSource.query('DELETE FROM outbox');
    await publishAll();
  });

  const publishAll = () =>
    database.dataSource.query(
      'UPDATE outbox_relay SET old_snapshot = pg_current_snapshot(), new_snapshot = NULL, last_position = NULL, end_position = NULL',
    );
  const age = (seconds: number) =>
    database.dataSource.query(`UPDATE outbox SET created_at = created_at - make_interval(secs => $1)`, [seconds]);

  it('is empty when everything is published', async () => {
    await writers.append(0, 'keyboard', 3);
    await publishAll();
    expect(await backlog.measure()).toEqual({ rows: 0, oldestSeconds: 0 });
  });

  it('contains every row that was committed since, and is as old as the first', async () => {
    await writers.append(0, 'keyboard', 3);
    await age(90);
    await writers.append(0, 'mouse', 2);
    const { rows, oldestSeconds } = await backlog.measure();
    expect(rows).toBe(5);
    expect(oldestSeconds).toBeGreaterThanOrEqual(90);
    expect(oldestSeconds).toBeLessThan(600);
  });

  it('contains the row of a transaction that was open while later rows were published', async () => {
    await writers.begin(0);
    await writers.append(0, 'keyboard');
    await writers.append(1, 'mouse', 4);
    await publishAll();
    expect((await backlog.measure()).rows).toBe(0);
    await writers.commit(0);
    expect((await backlog.measure()).rows).toBe(1);
  });

  it('counts the rest of a window that is being read page by page, and the rows after it', async () => {
    const positions = await writers.append(0, 'keyboard', 10);
    await database.dataSource.query(
      'UPDATE outbox_relay SET new_snapshot = pg_current_snapshot(), last_position = $1, end_position = $2',
      [positions[3], positions[9]],
    );
    await writers.append(0, 'mouse', 2);
    expect((await backlog.measure()).rows).toBe(8);
  });

  it('is estimated by positions when it is long', async () => {
    await writers.append(0, 'keyboard', 5_000);
    const { rows } = await backlog.measure();
    expect(rows).toBeGreaterThanOrEqual(5_000);
    expect(rows).toBeLessThan(5_100);
  });
});
