import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { MovableClock } from '@tradewind/application';
import { eventually } from '@tradewind/testing';
import { ExpiredSessionsWorker } from '../sessions/expired-sessions-worker.js';
import { aPerson } from './shop/person.js';
import { sessionFor } from './shop/session-for.js';
import type { TestBrowser } from './shop/test-browser.js';
import { TestShop } from './shop/test-shop.js';

const minuteMs = 60_000;
const chrome =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36';

describe('The sessions of a person', () => {
  let clock: MovableClock;
  let shop: TestShop;
  let laptop: TestBrowser;
  let phone: TestBrowser;

  beforeAll(async () => {
    clock = new MovableClock();
    shop = await TestShop.open({ clock, instances: 2, settings: { SESSIONS_PER_PERSON: '3' } });
  });
  beforeEach(async () => {
    const person = aPerson();
    shop.identity.person = person;
    [laptop, phone] = [shop.browser(0), shop.browser(1, chrome)];
    await use(laptop, person);
    await use(phone, person, 'Chrome on Windows');
  });
  afterAll(() => shop.close());

  async function use(browser: TestBrowser, person = shop.identity.person, device = 'Firefox on Linux') {
    const tokens = { accessExpiresAt: new Date(clock.now().getTime() + 30 * 24 * 60 * minuteMs) };
    const session = await sessionFor(shop.gateway, person, { tokens, browser: { device, address: '203.0.113.7' } });
    browser.session = session.cookie;
    return session;
  }

  it('are listed with where and when they are used, the newest first', async () => {
    const { body } = await laptop.ask('/sessions');
    expect(body.items).toHaveLength(2);
    expect(body.items).toMatchObject([
      { device: 'Chrome on Windows', current: false, address: '203.0.113.7' },
      { device: 'Firefox on Linux', current: true },
    ]);
    for (const { begunAt, lastSeenAt, endsAt } of body.items) {
      expect(Date.parse(endsAt) - Date.parse(lastSeenAt)).toBe(30 * minuteMs);
      expect(Date.parse(begunAt)).toBeLessThanOrEqual(Date.parse(lastSeenAt));
    }
  });

  it('show the browser that really uses them', async () => {
    clock.advance(2 * minuteMs);
    await phone.ask('/api/catalog/products');
    const { items } = (await phone.ask('/sessions')).body;
    expect(items.find((each: { current: boolean }) => each.current)).toMatchObject({
      device: 'Chrome on Windows',
      address: '127.0.0.1',
    });
  });

  it('are ended by their owner, at once and at every instance', async () => {
    const { items } = (await laptop.ask('/sessions')).body;
    const { id } = items.find((each: { current: boolean }) => !each.current);
    expect((await phone.ask('/api/ordering/orders')).body.headers.authorization).toMatch(/^Bearer /);
    expect((await laptop.ask(`/sessions/${id}`, { method: 'DELETE' })).status).toBe(204);
    expect((await phone.ask('/api/ordering/orders')).body.headers.authorization).toBeUndefined();
    expect((await phone.ask('/session')).body).toEqual({ user: null, leftOut: [] });
    expect(phone.session).toBeUndefined();
    expect((await laptop.ask('/sessions')).body.items).toHaveLength(1);
  });

  it('are ended from a browser only shortly after the sign-in: who has found it open may sign out that browser alone', async () => {
    const [other, own] = (await laptop.ask('/sessions')).body.items;
    clock.advance(11 * minuteMs);
    expect((await laptop.ask('/sessions')).body.signInAgain).toBe(true);
    const refused = await laptop.ask(`/sessions/${other.id}`, { method: 'DELETE' });
    expect(refused.body).toMatchObject({ status: 403, code: 'sign-in-again' });
    expect((await phone.ask('/session')).body.user).not.toBeNull();
    expect((await laptop.ask(`/sessions/${own.id}`, { method: 'DELETE' })).status).toBe(204);

    await laptop.signIn();
    expect((await laptop.ask('/sessions')).body.signInAgain).toBe(false);
    expect((await laptop.ask(`/sessions/${other.id}`, { method: 'DELETE' })).status).toBe(204);
    expect((await phone.ask('/session')).body.user).toBeNull();
  });

  it('are nobody else’s: to others they do not exist', async () => {
    const stranger = shop.browser();
    await use(stranger, aPerson());
    const [{ id }] = (await laptop.ask('/sessions')).body.items;
    const answer = await stranger.ask(`/sessions/${id}`, { method: 'DELETE' });
    expect(answer.body).toMatchObject({ status: 404, code: 'session-not-found' });
    expect((await laptop.ask('/sessions')).body.items).toHaveLength(2);
    expect((await stranger.ask('/sessions/7', { method: 'DELETE' })).status).toBe(400);
    expect((await shop.browser().ask('/sessions')).body).toMatchObject({ status: 401, code: 'not-signed-in' });
  });

  it('end when they are not used for half an hour, and last while they are used', async () => {
    for (let turn = 0; turn < 3; turn++) {
      clock.advance(20 * minuteMs);
      await laptop.ask('/api/catalog/products');
    }
    expect((await laptop.ask('/session')).body.user).not.toBeNull();
    expect((await phone.ask('/session')).body.user).toBeNull();
  });

  it('are not prolonged by a page that only asks how long they last', async () => {
    const before = (await laptop.ask('/session')).body.endsAt;
    clock.advance(10 * minuteMs);
    expect((await laptop.ask('/session')).body.endsAt).toBe(before);
  });

  it('end after twelve hours, however much they are used, and those of staff after eight', async () => {
    const staff = shop.browser();
    await use(staff, aPerson({ roles: ['customer', 'orders'] }));
    const lasted = { laptop: 0, staff: 0 };
    for (let minutes = 0; minutes < 13 * 60; minutes += 10) {
      clock.advance(10 * minuteMs);
      const known = await Promise.all([laptop, staff].map((each) => each.ask('/api/catalog/products')));
      if (known[0]!.body.headers.authorization) lasted.laptop = minutes + 10;
      if (known[1]!.body.headers.authorization) lasted.staff = minutes + 10;
    }
    expect(lasted).toEqual({ laptop: 12 * 60 - 10, staff: 8 * 60 - 10 });
  });

  it('are bounded in number: a sign-in too many ends the oldest', async () => {
    const [third, fourth] = [shop.browser(), shop.browser()];
    await third.signIn();
    expect((await laptop.ask('/session')).body.user).not.toBeNull();
    await fourth.signIn();
    expect((await laptop.ask('/session')).body.user).toBeNull();
    for (const browser of [phone, third, fourth]) expect((await browser.ask('/session')).body.user).not.toBeNull();
  });

  it('are bounded also when many sign in at the same moment', async () => {
    const browsers = Array.from({ length: 8 }, (_, n) => shop.browser(n % 2));
    await Promise.all(browsers.map((browser) => browser.signIn()));
    const [{ count }] = (await shop.query<{ count: string }>('SELECT count(*) FROM sessions WHERE person_id = $1', [
      shop.identity.person.id,
    ])) as [{ count: string }];
    expect(Number(count)).toBe(3);
  });

  it('leave no rows behind when their time has passed, however many there are', async () => {
    await shop.query(
      `INSERT INTO sessions (id, cookie_hash, device, address, idle_seconds, begun_at, last_seen_at, ends_at, expires_at)
       SELECT gen_random_uuid(), sha256(n::text::bytea), 'x', 'x', 60, now() - interval '1 day', now() - interval '1 day',
         now() - interval '1 hour', now() - interval '1 hour' FROM generate_series(1, 1_700) n`,
    );
    shop.gateway.app.get(ExpiredSessionsWorker).wake();
    await eventually(async () => {
      const [row] = await shop.query<{ left: string }>('SELECT count(*) AS left FROM sessions WHERE ends_at < now()');
      expect(Number(row!.left)).toBe(0);
    });
  });
});

describe('A cookie that belongs to no session', () => {
  let shop: TestShop;
  beforeAll(async () => {
    shop = await TestShop.open();
  });
  afterAll(() => shop.close());

  it.each([
    ['made up', 'A'.repeat(43)],
    ['empty', ''],
    ['very long', 'A'.repeat(7_000)],
    ['of other characters', "' OR 1=1 --"],
    ['with a NUL in its encoding', '%00'.repeat(14)],
  ])('makes nobody of its owner when it is %s', async (_, value) => {
    const headers = { Cookie: `tradewind_session=${value}` };
    const answer = await shop.browser().ask('/api/catalog/products', { headers });
    expect(answer.status).toBe(200);
    expect(answer.body.headers.authorization).toBeUndefined();
    expect(answer.body.headers.cookie).toBeUndefined();
    expect((await shop.browser().ask('/session', { headers })).body).toEqual({ user: null, leftOut: [] });
  });

  it('is refused by the server when it is larger than any header may be', async () => {
    const headers = { Cookie: `tradewind_session=${'A'.repeat(20_000)}` };
    expect((await shop.browser().ask('/session', { headers })).status).toBe(431);
  });

  it('counts for nothing beside another of the same name, since one of them was planted', async () => {
    const session = await sessionFor(shop.gateway, aPerson());
    for (const planted of ['A'.repeat(43), 'x', '']) {
      for (const cookie of [
        `tradewind_session=${session.cookie}; tradewind_session=${planted}`,
        `tradewind_session=${planted}; tradewind_session=${session.cookie}`,
      ]) {
        const { body } = await shop.browser().ask('/session', { headers: { Cookie: cookie } });
        expect(body).toEqual({ user: null, leftOut: [] });
      }
    }
  });

  it('costs one look into the database, by the index', async () => {
    const plan = await shop.query<{ 'QUERY PLAN': string }>(
      'EXPLAIN SELECT id FROM sessions WHERE cookie_hash = sha256($1::bytea) AND ends_at > now()'.replace('$1', "'x'"),
    );
    expect(JSON.stringify(plan)).toContain('sessions_one_per_cookie');
  });
});
