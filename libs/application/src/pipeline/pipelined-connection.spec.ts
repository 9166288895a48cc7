import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import pg from 'pg';
import { DataSource, type QueryRunner } from 'typeorm';
import { startShop, type Shop } from '../spec-shop/start-shop.js';
import { poolOf } from '../typeorm/typeorm-internals.js';
import { PipelinedConnection } from './pipelined-connection.js';

describe('A transaction that can’t be opened', () => {
  let shop: Shop;
  let queryRunner: QueryRunner;

  beforeAll(async () => {
    shop = await startShop();
  });
  beforeEach(async () => {
    await shop.query('TRUNCATE journal');
    queryRunner = shop.get(DataSource).createQueryRunner();
    const client = await queryRunner.connect();
    const connection = new PipelinedConnection(client);
    queryRunner.connect = () => Promise.resolve(connection);
    await connection.open(() => queryRunner.startTransaction(), ["SET LOCAL lock_timeout = 'never'"]);
  });
  afterAll(() => shop.stop());

  const write = (line: string) => queryRunner.query('INSERT INTO journal (line) VALUES ($1)', [line]);

  it('lets nothing run outside of it: not its first statement, nor one sent at once, nor a later one', async () => {
    const results = await Promise.allSettled([write('first'), write('at once')]);
    results.push(...(await Promise.allSettled([write('later')])));
    for (const result of results) {
      expect(result).toMatchObject({
        status: 'rejected',
        reason: { message: expect.stringContaining('lock_timeout') },
      });
    }
    await queryRunner.release();
    expect(await shop.journal()).toEqual([]);
  });

  it('leaves a connection behind that others can use', async () => {
    const [client] = [...(poolOf(shop.get(DataSource)) as unknown as { _clients: pg.Client[] })._clients];
    await expect(write('first')).rejects.toThrow('lock_timeout');
    await queryRunner.release();
    const { rows } = await client!.query(
      'SELECT pg_current_xact_id_if_assigned() IS NULL AS outside, now() = statement_timestamp() AS fresh',
    );
    expect(rows).toEqual([{ outside: true, fresh: true }]);
  });
});

describe('pg', () => {
  it('has what the pipeline builds upon, though its types don’t tell of it', () => {
    const handlers = ['handleRowDescription', 'handleDataRow', 'handleCommandComplete', 'handleEmptyQuery'];
    const query = new pg.Query('SELECT 1') as unknown as Record<string, unknown>;
    for (const name of ['submit', 'handleReadyForQuery', 'handleError', ...handlers]) {
      expect(query[name]).toBeInstanceOf(Function);
    }
    const { connection } = new pg.Client() as unknown as { connection: Record<string, unknown> };
    expect(connection['submittedNamedStatements']).toEqual({});
    expect(connection['sync']).toBeInstanceOf(Function);
  });
});
