import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MovableClock } from '@tradewind/application';
import { IdentityClient } from '../identity/identity-client.js';
import { Sealer } from '@tradewind/platform';
import { aPerson } from './shop/person.js';
import type { Answer, TestBrowser } from './shop/test-browser.js';
import { TestShop } from './shop/test-shop.js';

function tokenOf({ status, body }: Answer): string {
  if (status !== 200) throw new Error(`answered ${status}: ${JSON.stringify(body)}`);
  return body.headers.authorization;
}

describe('A session whose access token ends', () => {
  let clock: MovableClock;
  let shop: TestShop;
  let browsers: TestBrowser[];

  beforeEach(async () => {
    clock = new MovableClock();
    shop = await TestShop.open({ clock, instances: 2 });
    shop.identity.person = aPerson();
    browsers = [shop.browser(0), shop.browser(1)];
    await browsers[0]!.signIn();
    browsers[1]!.session = browsers[0]!.session!;
    shop.identity.seen.length = 0;
  });
  afterEach(() => shop.close());

  const refreshes = () => shop.identity.seen.filter(({ url }) => url === '/oidc/token').length;
  const askMany = (count: number) =>
    Promise.all(Array.from({ length: count }, (_, n) => browsers[n % 2]!.ask('/api/ordering/orders')));

  it('is refreshed once for all parallel requests, at two instances', async () => {
    const before = tokenOf(await browsers[0]!.ask('/api/ordering/orders'));
    expect(refreshes()).toBe(0);
    clock.advance(290_000);
    const tokens = new Set((await askMany(40)).map(tokenOf));
    expect(tokens.size).toBe(1);
    expect(tokens).not.toContain(before);
    expect(refreshes()).toBe(1);
  });

  it('is refreshed again and again, with the refresh token of the refresh before', async () => {
    for (let round = 1; round <= 4; round++) {
      clock.advance(290_000);
      expect(new Set((await askMany(6)).map(tokenOf)).size).toBe(1);
      expect(refreshes()).toBe(round);
    }
  });

  it('ends when identity has withdrawn the grant: 401, the cookie is gone, and what comes later comes from nobody', async () => {
    const [row] = await shop.query<{ id: string }>('SELECT id FROM sessions');
    const [refreshable] = await shop.query<{ refresh_token: Buffer }>('SELECT refresh_token FROM sessions');
    const refreshToken = shop.gateway.app
      .get(Sealer, { strict: false })
      .open(refreshable!.refresh_token, `refresh_token of ${row!.id}`)!;
    await shop.gateway.app.get(IdentityClient, { strict: false }).revoke(refreshToken);
    clock.advance(290_000);
    const answers = await askMany(6);
    const refused = answers.filter(({ status }) => status === 401);
    expect(refused.length).toBeGreaterThan(0);
    for (const { body } of refused) expect(body.code).toBe('session-ended');
    for (const { body } of answers) expect(body.headers?.authorization).toBeUndefined();
    expect(browsers[0]!.session).toBeUndefined();
    expect(await shop.query('SELECT 1 FROM sessions')).toEqual([]);
  });

  it('serves until its end while identity is away, then waits for it, and goes on when it is back', async () => {
    const before = tokenOf(await browsers[0]!.ask('/api/ordering/orders'));
    await shop.identity.goDown();
    clock.advance(290_000);
    expect(tokenOf(await browsers[0]!.ask('/api/ordering/orders'))).toBe(before);
    clock.advance(20_000);
    const answer = await browsers[0]!.ask('/api/ordering/orders');
    expect(answer.body).toMatchObject({ status: 503, code: 'sign-in-unavailable' });
    expect(answer.headers['retry-after']).toBe('2');
    expect((await browsers[1]!.ask('/session')).body.user).not.toBeNull();
    await shop.identity.comeBack();
    expect(tokenOf(await browsers[1]!.ask('/api/ordering/orders').then(orAgain))).not.toBe(before);
  });

  /** The instance leaves identity alone for two seconds after a failure. */
  async function orAgain(answer: Answer): Promise<Answer> {
    const deadline = Date.now() + 10_000;
    while (answer.status === 503 && Date.now() < deadline) answer = await browsers[1]!.ask('/api/ordering/orders');
    return answer;
  }

  it('leaves connections for all others while identity is slow', async () => {
    const other = shop.browser(0);
    shop.identity.person = aPerson();
    await other.signIn();
    clock.advance(290_000);
    let answer = () => {};
    const answered = new Promise<void>((resolve) => (answer = resolve));
    shop.identity.beforeTokens = () => answered;
    const waiting = askMany(20);
    const free = await other.ask('/session');
    expect(free.body.user.id).toBe(shop.identity.person.id);
    answer();
    for (const { status } of await waiting) expect(status).toBe(200);
  });

  it('shows what happened in the metrics', async () => {
    clock.advance(290_000);
    await browsers[0]!.ask('/api/ordering/orders');
    const metrics = await shop.metrics();
    expect(metrics).toMatch(/gateway_token_refreshes_total\{outcome="refreshed"\} 1/);
    expect(metrics).toMatch(/gateway_sign_ins_total\{outcome="completed"\} 1/);
    expect(metrics).toMatch(/gateway_sessions\{of="persons"\} 1/);
  });
});
