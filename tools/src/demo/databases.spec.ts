import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Client } from 'pg';
import { createDatabases, databaseUrl } from './databases.js';

const suffix = randomBytes(4).toString('hex');
const [basket, ordering] = [`basket_${suffix}`, `ordering_${suffix}`] as const;
const secrets = { [basket]: `it's a "secret"`, [ordering]: 'another' };
const server = process.env['TRADEWIND_TEST_POSTGRES_URL']!;

async function as<T>(role: string, database: string, work: (client: Client) => Promise<T>): Promise<T> {
  const url = new URL(role === '' ? server : databaseUrl(server, role, secrets));
  url.pathname = `/${database}`;
  const client = new Client({ connectionString: url.href });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const run = (role: string, database: string, sql: string) => as(role, database, (client) => client.query(sql));

describe('The database role of a service', () => {
  beforeAll(async () => {
    await createDatabases(server, [basket, ordering], secrets);
    await createDatabases(server, [basket, ordering], secrets);
    for (const name of [basket, ordering]) await run(name, name, 'CREATE TABLE orders (id int)');
  });
  afterAll(async () => {
    for (const name of [basket, ordering]) {
      await run('', 'postgres', `DROP DATABASE ${name} WITH (FORCE)`);
      await run('', 'postgres', `DROP ROLE ${name}`);
    }
  });

  it('owns the tables, the types and the trusted extensions of its own database', async () => {
    await run(basket, basket, 'CREATE EXTENSION pg_trgm');
    await run(basket, basket, 'INSERT INTO orders VALUES (1)');
    expect((await run(basket, basket, 'SELECT id FROM orders')).rows).toEqual([{ id: 1 }]);
  });

  it.each([ordering, 'postgres', 'template1'])('can not connect to another database: %s', async (database) => {
    await expect(run(basket, database, 'SELECT 1')).rejects.toMatchObject({ code: '42501' });
  });

  it('sees no table of another service, even where somebody lets it connect', async () => {
    await run('', 'postgres', `GRANT CONNECT ON DATABASE ${ordering} TO ${basket}`);
    for (const sql of [
      'SELECT FROM orders',
      'INSERT INTO orders VALUES (2)',
      'DROP TABLE orders',
      'CREATE TABLE mine (id int)',
    ]) {
      await expect(run(basket, ordering, sql)).rejects.toMatchObject({
        code: expect.stringMatching(/^(42501|42P01|3F000)$/),
      });
      await expect(
        run(basket, ordering, sql.replace('orders', 'public.orders').replace('mine', 'public.mine')),
      ).rejects.toMatchObject({ code: '42501' });
    }
    await expect(run(basket, ordering, 'CREATE TEMP TABLE mine (id int)')).rejects.toMatchObject({ code: '42501' });
    await run('', 'postgres', `REVOKE CONNECT ON DATABASE ${ordering} FROM ${basket}`);
  });

  it.each([
    ['another role', 'CREATE ROLE intruder'],
    ['another database', 'CREATE DATABASE intruder'],
    ['files of the server', `COPY orders FROM '/etc/passwd'`],
    ['programs of the server', `COPY orders TO PROGRAM 'cat'`],
    ['passwords of others', 'SELECT rolpassword FROM pg_authid'],
    ['settings of the server', `ALTER SYSTEM SET log_statement = 'none'`],
  ])('can not reach %s', async (_, sql) => {
    await expect(run(basket, basket, sql)).rejects.toMatchObject({ code: '42501' });
  });

  it('has limits of its own for statements, locks and forgotten transactions', async () => {
    const settings = `SELECT current_setting('statement_timeout') AS statement, current_setting('lock_timeout') AS lock,
      current_setting('idle_in_transaction_session_timeout') AS idle`;
    expect((await run(basket, basket, settings)).rows).toEqual([{ statement: '5min', lock: '1min', idle: '5min' }]);
  });
});
