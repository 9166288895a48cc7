import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@tradewind/domain';
import pg from 'pg';
import {
  DataSource,
  EntitySchema,
  type EntitySubscriberInterface,
  QueryFailedError,
  QueryRunnerAlreadyReleasedError,
  type QueryRunner,
} from 'typeorm';
import { startShop, type Shop } from '../spec-shop/start-shop.js';
import { orderSchema } from '../spec-shop/order.schema.js';
import {
  clientOf,
  isConnectionGone,
  poolOf,
  postgresFailureOf,
  type QueryOutcome,
  runConfig,
  sendBy,
  storedTable,
  subscribe,
} from './typeorm-internals.js';

class Witness implements EntitySubscriberInterface {
  readonly outcomes: QueryOutcome[] = [];

  afterQuery(outcome: QueryOutcome): void {
    this.outcomes.push(outcome);
  }
}

describe('What we take from TypeORM, and an upgrade must not change unseen', () => {
  let shop: Shop;
  let dataSource: DataSource;

  beforeAll(async () => {
    shop = await startShop();
    dataSource = shop.get(DataSource);
  });
  afterAll(() => shop.stop());

  const withRunner = async <T>(work: (runner: QueryRunner) => Promise<T>): Promise<T> => {
    const runner = dataSource.createQueryRunner();
    return work(runner).finally(() => runner.release());
  };

  it('describes a table by its schema: quoted names, properties and the types of PostgreSQL', () => {
    const table = storedTable(dataSource.manager, orderSchema as EntitySchema);
    expect(table.path).toBe('"orders"');
    expect(table.columns).toMatchObject([
      { name: '"id"', property: 'id', type: 'uuid' },
      { name: '"version"', property: 'version', type: 'integer' },
      { name: '"customer"', property: 'customer', type: 'text' },
      { name: '"is_closed"', property: 'closed', type: 'boolean' },
    ]);
    expect(storedTable(dataSource.manager, orderSchema as EntitySchema)).toBe(table);
  });

  it('converts a value by the transformer and the type of its column, there and back', async () => {
    const schema = new EntitySchema<{ id: string; amount: number; facts: object; at: Date }>({
      name: 'Conversion',
      columns: {
        id: { type: 'uuid', primary: true },
        amount: { type: 'bigint', transformer: { to: (n: number) => n * 2, from: (text: string) => Number(text) / 2 } },
        facts: { type: 'jsonb' },
        at: { type: 'timestamptz' },
      },
    });
    const { url } = dataSource.options as { url?: string };
    const other = await new DataSource({ type: 'postgres', url, entities: [schema] }).initialize();
    const [, amount, facts, at] = storedTable(other.manager, schema).columns;
    await other.destroy();
    expect(amount!.toDatabase(21)).toBe(42);
    expect(amount!.fromDatabase('42')).toBe(21);
    expect(facts!.toDatabase({ a: [1] })).toBe('{"a":[1]}');
    expect(facts!.fromDatabase({ a: [1] })).toEqual({ a: [1] });
    expect(at!.type).toBe('timestamp with time zone');
    expect(at!.fromDatabase(new Date(7))).toEqual(new Date(7));
  });

  it('passes a named statement on to pg, and gives its rows', async () => {
    const config = { name: 'double', text: 'SELECT $1::int * 2 AS twice' };
    expect(await withRunner((runner) => runConfig(runner, config, [21]))).toEqual([{ twice: 42 }]);
  });

  it('asks for the connection at each statement, so that another object can stand in for it', async () => {
    const seen: unknown[] = [];
    await withRunner(async (runner) => {
      const client = (await clientOf(runner)) as pg.Client;
      expect(client).toBeInstanceOf(pg.Client);
      const query = (text: string, values: unknown[]) => {
        seen.push(text);
        return client.query(text, values);
      };
      sendBy(runner, { query });
      expect(await clientOf(runner)).toEqual({ query });
      await runner.query('SELECT 1');
    });
    expect(seen).toEqual(['SELECT 1']);
  });

  it('tells a subscriber of each statement, with the command tag of its result', async () => {
    const witness = new Witness();
    subscribe(dataSource, witness);
    await withRunner(async (runner) => {
      await runner.query('SELECT 1');
      await runner.query('SELECT 1 / 0').catch(() => undefined);
      expect(witness.outcomes).toMatchObject([
        { query: 'SELECT 1', success: true, rawResults: { command: 'SELECT' } },
        { query: 'SELECT 1 / 0', success: false },
      ]);
      expect(witness.outcomes[0]!.queryRunner).toBe(runner);
    });
    dataSource.subscribers.splice(dataSource.subscribers.indexOf(witness), 1);
  });

  it("keeps its connections in pg's own pool", async () => {
    const pool = poolOf(dataSource);
    expect(pool).toBeInstanceOf(pg.Pool);
    const busy = () => pool.totalCount - pool.idleCount;
    const before = busy();
    await withRunner(async (runner) => {
      await runner.connect();
      expect(busy()).toBe(before + 1);
    });
    expect(busy()).toBe(before);
  });

  it('gives the error of PostgreSQL with its code and constraint', async () => {
    const insert = () => dataSource.query(`INSERT INTO orders VALUES ($1, 1, 'Ada', false)`, [newId()]);
    await insert();
    const error = await insert().catch((failure: unknown) => failure);
    expect(error).toBeInstanceOf(QueryFailedError);
    expect(postgresFailureOf(error)).toMatchObject({ code: '23505', constraint: 'orders_customer_key' });
    expect(postgresFailureOf(new Error('something else'))).toEqual({});
  });

  it('says of a query runner that has lost its connection that it is released', async () => {
    const runner = dataSource.createQueryRunner();
    await runner.release();
    const error = await runner.query('SELECT 1').catch((failure: unknown) => failure);
    expect(error).toBeInstanceOf(QueryRunnerAlreadyReleasedError);
    expect(isConnectionGone(error)).toBe(true);
  });
});
