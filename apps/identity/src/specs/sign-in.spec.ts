import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestService } from '@tradewind/testing';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { Browser } from '../test-support/browser.js';
import { createAccount, password, SignInFlow } from '../test-support/sign-in.js';
import { identitySettings, startIdentity } from '../test-support/start-identity.js';

describe('Signing in', () => {
  let identity: TestService;
  beforeAll(async () => {
    identity = await startIdentity({ TRUSTED_PROXIES: '1' });
  });
  afterAll(() => identity.stop());

  const register = (email: string) => createAccount(identity, email);

  const from = (address: string) =>
    SignInFlow.begin(identity, new Browser(identity.url, { 'X-Forwarded-For': address }));

  /** Resolves with the answer to the form: 303 lets the person in. */
  async function signIn(email: string, attempt = password, address = '192.0.2.1'): Promise<Response> {
    const flow = await from(address);
    return flow.submit(await flow.open(), email, attempt);
  }

  const statusOf = async (...attempt: Parameters<typeof signIn>) => (await signIn(...attempt)).status;

  /** Sets the number of failures, as if that many attempts by others had failed. */
  const failedBefore = (subject: string, failures: number) =>
    identity.query('UPDATE sign_in_attempts SET failures = $2 WHERE subject = sha256($1::text::bytea)', [
      subject,
      failures,
    ]);

  it('gives a token of five minutes that the published keys verify', async () => {
    const userId = await register('ada@example.com');
    const flow = await from('192.0.2.1');
    const tokens = await flow.tokens(await flow.signIn('ADA@example.com'));
    const keys = createRemoteJWKSet(new URL(`${identity.url}/oidc/jwks`));
    const { payload } = await jwtVerify(tokens.access_token, keys, {
      issuer: identitySettings.TOKEN_ISSUER,
      audience: 'tradewind',
      algorithms: ['RS256'],
      typ: 'at+jwt',
    });
    expect(payload).toMatchObject({
      sub: userId,
      client_id: 'tradewind-web',
      email: 'ada@example.com',
      name: 'Ada',
      roles: ['customer'],
    });
    expect(payload.exp! - payload.iat!).toBe(300);
    expect(tokens.expires_in).toBe(300);
    expect(tokens.claims()).toMatchObject({
      sub: userId,
      email: 'ada@example.com',
      name: 'Ada',
      sid: expect.any(String),
    });
  });

  it('is refused alike for a wrong password and for an unknown user', async () => {
    await register('bob@example.com');
    const wrong = await signIn('bob@example.com', 'another-wind');
    const unknown = await signIn('nobody@example.com');
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    const alike = async (response: Response) =>
      (await response.text()).replace(/\/sign-in\/[\w-]+/, '').replace(/value="[^"]*"/, '');
    const text = await alike(wrong);
    expect(text).toContain('E-mail address or password is wrong');
    expect(await alike(unknown)).toBe(text);
  });

  it.each(['known@example.com', 'unknown@example.com'])('rests after five failures, for %s', async (email) => {
    if (email === 'known@example.com') await register(email);
    for (let n = 0; n < 5; n++) expect(await statusOf(email, 'another-wind', '192.0.2.2')).toBe(401);
    const refusal = await signIn(email, password, '192.0.2.2');
    expect(refusal.status).toBe(429);
    expect(Number(refusal.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await refusal.text()).toContain('Too many failed attempts');
  });

  it('is open to the owner while somebody else guesses from elsewhere', async () => {
    await register('owner@example.com');
    for (let n = 0; n < 5; n++) expect(await statusOf('owner@example.com', 'another-wind', '192.0.2.3')).toBe(401);
    expect(await statusOf('owner@example.com', password, '192.0.2.3')).toBe(429);
    expect(await statusOf('owner@example.com', password, '192.0.2.4')).toBe(303);
    expect(await statusOf('owner@example.com', password, '192.0.2.3')).toBe(429);
  });

  it('believes no address that a client puts before that of the gateway', async () => {
    for (let n = 0; n < 5; n++) await signIn('forged@example.com', 'another-wind', `198.51.100.${n}, 192.0.2.5`);
    expect(await statusOf('forged@example.com', 'another-wind', '198.51.100.99, 192.0.2.5')).toBe(429);
  });

  it('is slowed down for an address that tries many accounts', async () => {
    await register('neighbour@example.com');
    expect(await statusOf('victim-1@example.com', 'another-wind', '192.0.2.6')).toBe(401);
    await failedBefore('from 192.0.2.6', 48);
    expect(await statusOf('victim-2@example.com', 'another-wind', '192.0.2.6')).toBe(401);
    expect(await statusOf('neighbour@example.com', password, '192.0.2.6')).toBe(303);
    expect(await statusOf('victim-3@example.com', 'another-wind', '192.0.2.6')).toBe(401);
    expect(await statusOf('neighbour@example.com', password, '192.0.2.6')).toBe(429);
    expect(await statusOf('neighbour@example.com', password, '192.0.2.7')).toBe(303);
  });

  it('counts no success against an address that many people share', async () => {
    await register('office@example.com');
    expect(await statusOf('somebody@example.com', 'another-wind', '192.0.2.8')).toBe(401);
    await failedBefore('from 192.0.2.8', 49);
    for (let n = 0; n < 3; n++) expect(await statusOf('office@example.com', password, '192.0.2.8')).toBe(303);
  });

  it('stays open at a known address while all the world guesses', async () => {
    await register('hunted@example.com');
    expect(await statusOf('hunted@example.com', password, '192.0.2.9')).toBe(303);
    expect(await statusOf('hunted@example.com', 'another-wind', '203.0.113.1')).toBe(401);
    await failedBefore('hunted@example.com from anywhere', 99);
    expect(await statusOf('hunted@example.com', 'another-wind', '203.0.113.2')).toBe(401);
    expect(await statusOf('hunted@example.com', password, '203.0.113.200')).toBe(429);
    expect(await statusOf('hunted@example.com', password, '192.0.2.9')).toBe(303);
  });

  it('counts guesses made at once one by one', async () => {
    await register('rush@example.com');
    const statuses = await Promise.all(
      Array.from({ length: 12 }, () => statusOf('rush@example.com', 'another-wind', '192.0.2.10')),
    );
    expect(statuses.filter((status) => status === 401)).toHaveLength(5);
    expect(statuses.filter((status) => status === 429)).toHaveLength(7);
  });

  it('works again after the rest, and then all failures are forgotten', async () => {
    await register('patient@example.com');
    await identity.query('DELETE FROM sign_in_attempts');
    for (let n = 0; n < 5; n++) await signIn('patient@example.com', 'another-wind', '192.0.2.11');
    expect(await statusOf('patient@example.com', password, '192.0.2.11')).toBe(429);
    await identity.query(`UPDATE sign_in_attempts SET last_failed_at = last_failed_at - interval '30 s'`);
    expect(await statusOf('patient@example.com', password, '192.0.2.11')).toBe(303);
    for (let n = 0; n < 5; n++) expect(await statusOf('patient@example.com', 'another-wind', '192.0.2.11')).toBe(401);
  });

  it.each(['\u0000', '\ud800', 'a'.repeat(500), '<script>', '%00', '\u202e'])(
    'is refused for an address like %j',
    async (email) => {
      const flow = await from('192.0.2.12');
      const answer = await flow.submit(await flow.open(), email, email);
      expect(answer.status).toBe(401);
      expect(await answer.text()).not.toContain('<script>');
      await identity.query('DELETE FROM sign_in_attempts');
    },
  );

  it('takes a form of some size only', async () => {
    const flow = await from('192.0.2.13');
    expect((await flow.submit(await flow.open(), 'ada@example.com', 'x'.repeat(20_000))).status).toBe(413);
  });
});
