import { describe, expect, it } from 'vitest';
import { Client } from 'pg';
import { createTestDatabase } from './test-database.js';

describe('a test database', () => {
  it('is empty, speaks UTF-8 and goes away with its connections', async () => {
    const database = await createTestDatabase();
    const client = new Client({ connectionString: database.url });
    client.on('error', () => undefined);
    await client.connect();
    await client.query('CREATE EXTENSION pg_trgm');
    const { rows } = await client.query(
      `SELECT lower('ÄÖ') AS lower, similarity('compass', 'compas') > 0.5 AS trigram`,
    );
    expect(rows).toEqual([{ lower: 'äö', trigram: true }]);
    await database.drop();
    await expect(client.query('SELECT 1')).rejects.toThrow();
  });

  it('goes away for a while, also for those who are connected', async () => {
    const database = await createTestDatabase();
    const connect = async () => {
      const client = new Client({ connectionString: database.url });
      client.on('error', () => undefined);
      await client.connect();
      return client;
    };
    const client = await connect();
    await database.whileAway(async () => {
      await expect(client.query('SELECT 1')).rejects.toThrow();
      await expect(connect()).rejects.toThrow('not currently accepting connections');
    });
    await (await connect()).end();
    await database.drop();
  });
});
