import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { TestService } from '@tradewind/testing';
import { Browser } from '../test-support/browser.js';
import { createAccount, SignInFlow, web } from '../test-support/sign-in.js';
import { startIdentity } from '../test-support/start-identity.js';

const allowed = 6;

describe('Whoever starts sign-ins without end', () => {
  let identity: TestService;
  let stranger = 0;
  beforeAll(async () => {
    const limit = `sign-in-visits-per-address=${allowed}/600`;
    identity = await startIdentity({ TRUSTED_PROXIES: '1', RATE_LIMITS: limit });
    await createAccount(identity, 'ada@example.com');
  });
  afterEach(() => identity.query('DELETE FROM protocol_artifacts'));
  afterAll(() => identity.stop());

  const newAddress = () => `198.51.100.${++stranger}`;
  /** A new browser, without any cookie. */
  const browserAt = (address: string) =>
    new Browser(identity.url, { 'X-Forwarded-For': `203.0.113.${Math.floor(Math.random() * 256)}, ${address}` });
  const start = async (address: string) => {
    const flow = await SignInFlow.begin(identity, browserAt(address));
    return flow.browser.get((await flow.address()).href);
  };
  const stored = () => identity.query('SELECT FROM protocol_artifacts');

  it('waits, and leaves no more in the database', async () => {
    const address = newAddress();
    for (let n = 0; n < allowed; n++) expect((await start(address)).status).toBe(303);
    const refused = await start(address);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refused.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(refused.headers.get('set-cookie')).toBeNull();
    expect(await refused.text()).toMatch(/Too many requests[^]*Try again in \d+ minutes\./);
    expect(await stored()).toHaveLength(allowed);
  });

  it.each([
    ['the question whether to sign out', 'GET', '/oidc/sign-out'],
    ['the answer to a question that nobody has asked', 'POST', '/oidc/sign-out/confirm'],
    ['a sign-in that nobody has started', 'GET', '/oidc/auth/somebodys'],
    ['a path in other words', 'GET', '/oidc/sign-out?/oidc/token'],
  ])('waits also with %s', async (_, method, path) => {
    const address = newAddress();
    const visit = () => (method === 'GET' ? browserAt(address).get(path) : browserAt(address).post(path, {}));
    for (let n = 0; n < allowed; n++) expect((await visit()).status).toBeLessThan(429);
    expect((await visit()).status).toBe(429);
    expect((await stored()).length).toBeLessThanOrEqual(allowed);
  });

  it('keeps nobody at another address from signing in', async () => {
    const address = newAddress();
    for (let n = 0; n <= allowed; n++) await start(address);
    const flow = await SignInFlow.begin(identity, browserAt(newAddress()));
    const tokens = await flow.tokens(await flow.signIn('ada@example.com'));
    expect(tokens.access_token).toMatch(/^eyJ/);
  });

  it('does not keep the gateway from what it asks for all people together', async () => {
    const address = newAddress();
    for (let n = 0; n <= allowed; n++) await start(address);
    const ask = (path: string, init: RequestInit = {}) =>
      fetch(`${identity.url}/oidc${path}`, { ...init, headers: { ...init.headers, 'X-Forwarded-For': address } });
    const Authorization = `Basic ${Buffer.from(`${web.id}:${web.secret}`).toString('base64')}`;
    const body = new URLSearchParams({ grant_type: 'refresh_token', refresh_token: 'unknown' });
    expect((await ask('/token', { method: 'POST', headers: { Authorization }, body })).status).toBe(400);
    for (const path of ['/jwks', '/.well-known/openid-configuration']) expect((await ask(path)).status).toBe(200);
  });

  it('is forgotten after an hour, if nobody signs in', async () => {
    await start(newAddress());
    await browserAt(newAddress()).get('/oidc/sign-out');
    const lasting = `SELECT kind, expires_at <= now() + interval '1 hour' AS "isShort" FROM protocol_artifacts ORDER BY kind`;
    expect(await identity.query(lasting)).toEqual([
      { kind: 'Interaction', isShort: true },
      { kind: 'Session', isShort: true },
    ]);
  });
});
