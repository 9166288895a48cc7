import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CurrentTransaction } from '../index.js';
import { startShop, type Shop } from '../spec-shop/start-shop.js';
import { isDatabaseTooSlow } from './slow-database.js';
import { isDatabaseUnavailable } from './unavailable-database.js';

describe('A database', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await startShop();
  });
  afterAll(() => shop.stop());

  const errorOf = (...statements: string[]) =>
    shop.unitOfWork
      .run(async () => {
        for (const statement of statements) await shop.get(CurrentTransaction).manager.query(statement);
      })
      .then(
        () => undefined,
        (error: unknown) => error,
      );

  it('is too slow when a statement exceeds its time, and is there nevertheless', async () => {
    const error = await errorOf('SET LOCAL statement_timeout = 20', 'SELECT pg_sleep(5)');
    expect(error).toMatchObject({ code: '57014' });
    expect(isDatabaseTooSlow(error)).toBe(true);
    expect(isDatabaseUnavailable(error)).toBe(false);
  });

  it('is too slow when another error says that this was its cause', () => {
    const timedOut = Object.assign(new Error('canceling statement'), { code: '57014' });
    expect(isDatabaseTooSlow(new Error('a report could not be written', { cause: timedOut }))).toBe(true);
    expect(isDatabaseTooSlow(Object.assign(new Error('query failed'), { driverError: timedOut }))).toBe(true);
  });

  it.each([undefined, null, '57014', new Error('57014'), Object.assign(new Error(), { code: '23505' })])(
    'is not for all that %o says',
    (error) => {
      expect(isDatabaseTooSlow(error)).toBe(false);
    },
  );
});
