import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CommitOutcomeUnknownError, CurrentTransaction, DatabaseConnectionLostError } from '../index.js';
import { Journal } from '../spec-shop/journal.js';
import { startShop, type Shop } from '../spec-shop/start-shop.js';
import { isDatabaseUnavailable } from './unavailable-database.js';

describe('A database', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await startShop();
  });
  afterAll(() => shop.stop());

  const sql = (statement: string) => shop.get(CurrentTransaction).manager.query(statement);
  const raise = (sqlState: string) =>
    sql(`DO $$ BEGIN RAISE EXCEPTION 'made up' USING ERRCODE = '${sqlState}'; END $$`);
  const thrownBy = (work: () => Promise<unknown>) =>
    work().then(
      () => undefined,
      (error: unknown) => error,
    );

  it.each(['08006', '53300', '53100', '57P01', '57P02', '57P03'])('is unavailable when it says %s', async (state) => {
    expect(isDatabaseUnavailable(await thrownBy(() => raise(state)))).toBe(true);
  });

  it.each(['23505', '40001', '42P01', '57014', '22001'])('is there when it says %s', async (state) => {
    expect(isDatabaseUnavailable(await thrownBy(() => raise(state)))).toBe(false);
  });

  it.each([
    ['nobody listens', { code: 'ECONNREFUSED', message: 'connect ECONNREFUSED' }],
    ['the connection breaks while a statement is sent', { code: 'EPIPE', message: 'write EPIPE' }],
    ['no address of the host answers', { message: '', errors: [{ code: 'ECONNREFUSED', message: '' }] }],
    ['the pool has no connection in time', { message: 'timeout exceeded when trying to connect' }],
    ['a session may not begin', { severity: 'FATAL', code: '55000', message: 'not accepting connections' }],
  ])('is unavailable when %s', (_, fields) => {
    expect(isDatabaseUnavailable(Object.assign(new Error(fields.message), fields))).toBe(true);
  });

  it.each([undefined, null, 'ECONNREFUSED', new Error('nothing of the kind')])(
    'is there for all that %o says',
    (it) => {
      expect(isDatabaseUnavailable(it)).toBe(false);
    },
  );

  it('that ends the session of a unit of work has written nothing', async () => {
    const error = await thrownBy(() =>
      shop.unitOfWork.run(async () => {
        await shop.get(Journal).write('lost');
        const { manager } = shop.get(CurrentTransaction);
        const [{ pid }] = await manager.query<[{ pid: number }]>('SELECT pg_backend_pid() AS pid');
        await shop.query(`SELECT pg_terminate_backend(${pid}, 5000)`);
        while (!manager.queryRunner!.isReleased) await setImmediate();
        await shop.get(Journal).write('lost too');
      }),
    );
    expect(error).toBeInstanceOf(DatabaseConnectionLostError);
    expect(isDatabaseUnavailable(error)).toBe(true);
    expect(await shop.journal()).toEqual([]);
  });

  it('that goes away during a commit leaves its outcome open', async () => {
    await shop.query(`
      CREATE FUNCTION end_session() RETURNS trigger LANGUAGE plpgsql AS
        'BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); PERFORM pg_sleep(10); RETURN NULL; END';
      CREATE CONSTRAINT TRIGGER end_session AFTER INSERT ON journal DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW EXECUTE FUNCTION end_session()`);
    const error = await thrownBy(() => shop.unitOfWork.run(() => shop.get(Journal).write('who knows'), 'write'));
    expect(error).toBeInstanceOf(CommitOutcomeUnknownError);
    expect(String(error)).toContain('whether write was committed');
  });
});
