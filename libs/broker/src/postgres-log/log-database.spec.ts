import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@tradewind/embedded-postgres';
import { BrokerUnavailableError } from '../port/broker-errors.js';
import { LogDatabase } from './log-database.js';

describe('A transaction of the log', () => {
  let database: TestDatabase;
  let log: LogDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
    log = new LogDatabase(database.url, 'spec', undefined);
  });
  afterAll(async () => {
    await log.close();
    await database.drop();
  });

  it('whose session ends between two queries fails, and does not end the process', async () => {
    const work = log.transaction(async (query) => {
      const { rows } = await query('SELECT pg_backend_pid() AS pid');
      await log.query('SELECT pg_terminate_backend($1, 5000)', [rows[0]!['pid']]);
      await query('SELECT 1');
    });
    await expect(work).rejects.toBeInstanceOf(BrokerUnavailableError);
    expect((await log.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
  });
});
