import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { generateKeyPair, SignJWT } from 'jose';
import { aPerson } from './shop/person.js';
import type { TestBrowser } from './shop/test-browser.js';
import { TestShop } from './shop/test-shop.js';

describe('A person', () => {
  let shop: TestShop;
  let laptop: TestBrowser;
  let phone: TestBrowser;

  beforeAll(async () => {
    shop = await TestShop.open({ instances: 2 });
  });
  beforeEach(async () => {
    shop.identity.person = aPerson();
    [laptop, phone] = [shop.browser(0), shop.browser(1)];
    await laptop.signIn();
    await phone.signIn();
  });
  afterAll(() => shop.close());

  const isKnown = async (browser: TestBrowser) => (await browser.ask('/session')).body.user !== null;
  const send = (token: string) =>
    shop.browser(0).ask('/back-channel-logout', {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: [], 'Sec-Fetch-Site': [] },
      body: new URLSearchParams({ logout_token: token }).toString(),
    });
  const signInIdOf = async (browser: TestBrowser) => {
    const [row] = await shop.query<{ sign_in_id: string }>(
      'SELECT sign_in_id FROM sessions WHERE cookie_hash = sha256($1::bytea)',
      [browser.session],
    );
    return row!.sign_in_id;
  };

  it('signs out by a plain form: here first, then at identity', async () => {
    const before = laptop.session!;
    const answer = await laptop.ask('/sign-out', {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    });
    expect(answer.status).toBe(303);
    const leave = new URL(answer.headers.location!);
    expect(leave.origin + leave.pathname).toBe(`${shop.identity.issuer}/session/end`);
    expect(leave.searchParams.get('post_logout_redirect_uri')).toBe(`${shop.origin}/`);
    expect(leave.searchParams.get('id_token_hint')).toMatch(/^eyJ/);
    expect((await laptop.ask(leave.pathname + leave.search)).status).toBe(200);
    laptop.session = before;
    expect(await isKnown(laptop)).toBe(false);
    expect(await isKnown(phone)).toBe(true);
  });

  it('is signed out here also while identity is away', async () => {
    const fresh = await TestShop.open();
    const browser = fresh.browser();
    fresh.identity.person = aPerson();
    await browser.signIn();
    await fresh.identity.goDown();
    expect((await browser.post('/sign-out')).status).toBe(303);
    expect(await isKnown(browser)).toBe(false);
    await fresh.close();
  });

  it('may sign out without having signed in', async () => {
    const answer = await shop.browser().post('/sign-out');
    expect({ status: answer.status, to: answer.headers.location }).toEqual({ status: 303, to: '/' });
  });

  it('loses one session when it was signed out at identity, at every instance', async () => {
    expect((await send(await shop.identity.logoutToken({ sid: await signInIdOf(phone) }))).status).toBe(200);
    expect(await isKnown(phone)).toBe(false);
    expect(await isKnown(laptop)).toBe(true);
  });

  it('loses all sessions with a new password', async () => {
    const other = shop.browser();
    const { person } = shop.identity;
    shop.identity.person = aPerson();
    await other.signIn();
    expect((await send(await shop.identity.logoutToken({ sub: person.id }))).status).toBe(200);
    expect([await isKnown(laptop), await isKnown(phone), await isKnown(other)]).toEqual([false, false, true]);
  });

  it('keeps a session that began after a logout token was used, when somebody sends that token again', async () => {
    const token = await shop.identity.logoutToken({ sub: shop.identity.person.id });
    await send(token);
    await laptop.signIn();
    expect((await send(token)).status).toBe(200);
    expect(await isKnown(laptop)).toBe(true);
  });

  it('is not signed out by a token that is not identity’s, not for us, no logout token, or old', async () => {
    const { id: sub } = shop.identity.person;
    const { privateKey } = await generateKeyPair('RS256');
    const now = Math.floor(Date.now() / 1_000);
    const make = (claims: object, header = {}) => shop.identity.logoutToken({ sub, ...claims }, header);
    const forged = new SignJWT({ sub, iss: shop.identity.issuer, aud: 'tradewind-web', iat: now, jti: 'x' })
      .setProtectedHeader({ alg: 'RS256', typ: 'logout+jwt', kid: 'key-1' })
      .sign(privateKey);
    const unsigned = `${btoa('{"alg":"none","typ":"logout+jwt"}')}.${btoa(JSON.stringify({ sub }))}.`;
    for (const token of [
      await make({ iss: 'https://elsewhere.example' }),
      await make({ aud: 'another-client' }),
      await make({ events: {} }),
      await make({ events: 'http://schemas.openid.net/event/backchannel-logout' }),
      await make({ nonce: 'n' }),
      await make({ iat: now - 3_600 }),
      await make({ exp: now - 60 }),
      await make({ jti: undefined }),
      await make({ jti: 'j'.repeat(300) }),
      await make({ sub: undefined }),
      await make({}, { typ: 'JWT' }),
      await forged,
      unsigned,
      'no token',
      '',
    ]) {
      expect((await send(token)).body).toMatchObject({ status: 400, code: 'invalid-logout-token' });
    }
    expect(await isKnown(laptop)).toBe(true);
  });
});
