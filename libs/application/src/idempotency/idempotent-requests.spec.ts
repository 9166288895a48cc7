import { setImmediate as turn } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '@tradewind/domain';
import { IdempotencyKeyReusedError, IdempotentRequests } from '../index.js';
import { ForgetOldRequests } from './forget-old-requests.js';
import { Journal } from '../spec-shop/journal.js';
import { Rendezvous } from '../spec-shop/rendezvous.js';
import { startShop, type Shop } from '../spec-shop/start-shop.js';

describe('A request with an idempotency key', () => {
  let shop: Shop;

  beforeAll(async () => {
    shop = await startShop();
  });
  beforeEach(() => shop.query('TRUNCATE idempotent_request, journal'));
  afterAll(() => shop.stop());

  const request = (changes: Partial<{ key: string; scope: string; fingerprint: string }> = {}) => {
    return { key: 'key-1', scope: 'ada POST /orders', fingerprint: 'a lamp', ...changes };
  };
  const send = <T>(work: () => Promise<T>, changes = {}) =>
    shop.get(IdempotentRequests).execute(request(changes), work);
  const order = (answer: unknown) => async () => {
    await shop.get(Journal).write('ordered');
    return answer;
  };

  it('is done once and answered the same each time', async () => {
    const orderId = newId();
    expect(await send(order({ orderId, items: [1, null] }))).toEqual({ orderId, items: [1, null] });
    expect(await send(order('another answer'))).toEqual({ orderId, items: [1, null] });
    expect(await shop.journal()).toEqual(['ordered']);
  });

  it('is answered with nothing again when the answer was nothing', async () => {
    expect(await send(order(undefined))).toBeUndefined();
    expect(await send(order('another answer'))).toBeUndefined();
  });

  it('gets the JSON of its answer the first time already, so that nobody comes to rely on more', async () => {
    expect(await send(async () => ({ at: new Date(0) }))).toEqual({ at: '1970-01-01T00:00:00.000Z' });
  });

  it('that is sent again while the first one still runs waits for it and gets its answer', async () => {
    const stock = new Rendezvous(2);
    const first = send(async () => {
      await order('first')();
      await stock.arrive();
      return 'first';
    });
    await until(() => stock.isAwaited);
    const second = send(order('second'));
    await until(() => isSomebodyWaitingForALock(shop));
    await stock.arrive();
    expect(await Promise.all([first, second])).toEqual(['first', 'first']);
    expect(await shop.journal()).toEqual(['ordered']);
  });

  it('that failed may be sent again: neither the key nor anything else is used up', async () => {
    const failing = send(async () => {
      await shop.get(Journal).write('ordered');
      throw new Error('no stock');
    });
    await expect(failing).rejects.toThrow('no stock');
    expect(await shop.journal()).toEqual([]);
    expect(await send(order('now'))).toBe('now');
  });

  it('that waits for a first try takes over when that fails', async () => {
    const stock = new Rendezvous(2);
    const first = send(async () => {
      await stock.arrive();
      throw new Error('no stock');
    });
    await until(() => stock.isAwaited);
    const second = send(order('second'));
    await until(() => isSomebodyWaitingForALock(shop));
    await Promise.all([stock.arrive(), expect(first).rejects.toThrow('no stock')]);
    expect(await second).toBe('second');
  });

  it('is refused when its key was used for something else', async () => {
    await send(order('a lamp'));
    await expect(send(order('a rope'), { fingerprint: 'a rope' })).rejects.toThrow(
      new IdempotencyKeyReusedError('key-1'),
    );
    expect(await shop.journal()).toEqual(['ordered']);
  });

  it('is another request in another scope', async () => {
    await send(order('for Ada'));
    expect(await send(order('for Grace'), { scope: 'grace POST /orders' })).toBe('for Grace');
  });

  it('is forgotten after seven days, and not before', async () => {
    await send(order('old'), { key: 'old' });
    await send(order('young'), { key: 'young' });
    const age = 'UPDATE idempotent_request SET created_at = now() - $2::interval WHERE key = $1';
    await shop.query(age, ['old', '7 days 1 minute']);
    await shop.query(age, ['young', '6 days 23 hours']);
    await shop.get(ForgetOldRequests).forget();
    expect(await send(order('again'), { key: 'old' })).toBe('again');
    expect(await send(order('again'), { key: 'young' })).toBe('young');
  });
});

async function isSomebodyWaitingForALock(shop: Shop): Promise<boolean> {
  const waiting = await shop.query(
    "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND state = 'active'",
  );
  return waiting.length > 0;
}

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await turn();
}
