import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestService } from '@tradewind/testing';
import { createRemoteJWKSet, decodeProtectedHeader, exportJWK, generateKeyPair, jwtVerify } from 'jose';
import { identitySettings, startIdentity } from '../test-support/start-identity.js';
import type { SessionDto } from '../interface/http/dto/session.dto.js';

const password = 'a-fair-wind-at-dawn';

describe('Signing in', () => {
  let identity: TestService;
  beforeAll(async () => {
    identity = await startIdentity({ TRUSTED_PROXIES: '1' });
  });
  afterAll(() => identity.stop());

  async function register(email: string): Promise<string> {
    const response = await identity.request.post('/users').send({ email, password, displayName: 'Ada' }).expect(201);
    return (response.body as { userId: string }).userId;
  }

  const signIn = (email: string, attempt = password, address = '192.0.2.1') =>
    identity.request.post('/sessions').set('X-Forwarded-For', address).send({ email, password: attempt });

  /** Sets the number of failures, as if that many attempts by others had failed. */
  const failedBefore = (subject: string, failures: number) =>
    identity.query('UPDATE sign_in_attempts SET failures = $2 WHERE subject = sha256($1::text::bytea)', [
      subject,
      failures,
    ]);

  const signedIn = async (email: string) => (await signIn(email).expect(201)).body as SessionDto;

  const verify = (token: string) => {
    const keys = createRemoteJWKSet(new URL(`${identity.url}/.well-known/jwks.json`));
    return jwtVerify(token, keys, {
      issuer: identitySettings.TOKEN_ISSUER,
      audience: 'tradewind',
      algorithms: ['RS256', 'ES256'],
    });
  };

  it('gives a token of one hour that the published keys verify', async () => {
    const userId = await register('ada@example.com');
    const { accessToken, expiresAt, user } = await signedIn('ADA@example.com');
    expect(user).toEqual({ userId, email: 'ada@example.com', displayName: 'Ada', roles: ['customer'] });
    const { payload } = await verify(accessToken);
    expect(payload).toMatchObject({ sub: userId, email: 'ada@example.com', name: 'Ada', roles: ['customer'] });
    expect(payload.exp! - payload.iat!).toBe(3600);
    expect(new Date(expiresAt).getTime()).toBe(payload.exp! * 1000);
  });

  it('keeps a key of the kind that an earlier release made, until it is rotated', async () => {
    await register('early@example.com');
    const { privateKey } = await generateKeyPair('ES256', { extractable: true });
    await identity.query(
      `INSERT INTO signing_keys (kid, private_jwk, created_at) VALUES ('early', $1, clock_timestamp())`,
      [await exportJWK(privateKey)],
    );
    const { accessToken: early } = await signedIn('early@example.com');
    const operator = identity.tokenFor({ roles: ['operations'] });
    await identity.request.post('/signing-keys').auth(operator, { type: 'bearer' }).expect(201);
    const { accessToken: late } = await signedIn('early@example.com');

    expect(decodeProtectedHeader(early)).toMatchObject({ kid: 'early', alg: 'ES256' });
    expect(decodeProtectedHeader(late)).toMatchObject({ alg: 'RS256' });
    for (const token of [early, late]) expect((await verify(token)).payload.email).toBe('early@example.com');
  });

  it('is refused alike for a wrong password and for an unknown user', async () => {
    await register('bob@example.com');
    const wrong = await signIn('bob@example.com', 'another-wind').expect(401);
    const unknown = await signIn('nobody@example.com').expect(401);
    expect({ ...unknown.body, correlationId: '' }).toEqual({ ...wrong.body, correlationId: '' });
    expect(wrong.body).toMatchObject({ code: 'wrong-credentials' });
  });

  it.each(['known@example.com', 'unknown@example.com'])('rests after five failures, for %s', async (email) => {
    if (email === 'known@example.com') await register(email);
    for (let n = 0; n < 5; n++) await signIn(email, 'another-wind', '192.0.2.2').expect(401);
    const refusal = await signIn(email, password, '192.0.2.2').expect(429);
    expect(Number(refusal.headers['retry-after'])).toBeGreaterThan(0);
    expect(refusal.body).toMatchObject({ code: 'too-many-failed-sign-ins', retryAfterSeconds: expect.any(Number) });
  });

  it('is open to the owner while somebody else guesses from elsewhere', async () => {
    await register('owner@example.com');
    for (let n = 0; n < 5; n++) await signIn('owner@example.com', 'another-wind', '192.0.2.3').expect(401);
    await signIn('owner@example.com', password, '192.0.2.3').expect(429);
    await signIn('owner@example.com', password, '192.0.2.4').expect(201);
    await signIn('owner@example.com', password, '192.0.2.3').expect(429);
  });

  it('believes no address that a client puts before that of the gateway', async () => {
    for (let n = 0; n < 5; n++) await signIn('forged@example.com', 'another-wind', `198.51.100.${n}, 192.0.2.5`);
    await signIn('forged@example.com', 'another-wind', '198.51.100.99, 192.0.2.5').expect(429);
  });

  it('is slowed down for an address that tries many accounts', async () => {
    await register('neighbour@example.com');
    await signIn('victim-1@example.com', 'another-wind', '192.0.2.6').expect(401);
    await failedBefore('from 192.0.2.6', 48);
    await signIn('victim-2@example.com', 'another-wind', '192.0.2.6').expect(401);
    await signIn('neighbour@example.com', password, '192.0.2.6').expect(201);
    await signIn('victim-3@example.com', 'another-wind', '192.0.2.6').expect(401);
    await signIn('neighbour@example.com', password, '192.0.2.6').expect(429);
    await signIn('neighbour@example.com', password, '192.0.2.7').expect(201);
  });

  it('counts no success against an address that many people share', async () => {
    await register('office@example.com');
    await signIn('somebody@example.com', 'another-wind', '192.0.2.8').expect(401);
    await failedBefore('from 192.0.2.8', 49);
    for (let n = 0; n < 3; n++) await signIn('office@example.com', password, '192.0.2.8').expect(201);
  });

  it('stays open at a known address while all the world guesses', async () => {
    await register('hunted@example.com');
    await signIn('hunted@example.com', password, '192.0.2.9').expect(201);
    await signIn('hunted@example.com', 'another-wind', '203.0.113.1').expect(401);
    await failedBefore('hunted@example.com from anywhere', 99);
    await signIn('hunted@example.com', 'another-wind', '203.0.113.2').expect(401);
    await signIn('hunted@example.com', password, '203.0.113.200').expect(429);
    await signIn('hunted@example.com', password, '192.0.2.9').expect(201);
  });

  it('counts guesses made at once one by one', async () => {
    await register('rush@example.com');
    const responses = await Promise.all(
      Array.from({ length: 12 }, () => signIn('rush@example.com', 'another-wind', '192.0.2.10')),
    );
    expect(responses.filter((response) => response.status === 401)).toHaveLength(5);
    expect(responses.filter((response) => response.status === 429)).toHaveLength(7);
  });

  it('works again after the rest, and then all failures are forgotten', async () => {
    await register('patient@example.com');
    await identity.query('DELETE FROM sign_in_attempts');
    for (let n = 0; n < 5; n++) await signIn('patient@example.com', 'another-wind', '192.0.2.11');
    await signIn('patient@example.com', password, '192.0.2.11').expect(429);
    await identity.query(`UPDATE sign_in_attempts SET last_failed_at = last_failed_at - interval '30 s'`);
    await signIn('patient@example.com', password, '192.0.2.11').expect(201);
    for (let n = 0; n < 5; n++) await signIn('patient@example.com', 'another-wind', '192.0.2.11').expect(401);
  });

  it('goes by a new key once an operator rotated it, while tokens of the old key stay valid', async () => {
    await register('rotated@example.com');
    const before = await signedIn('rotated@example.com');
    const operator = `Bearer ${identity.tokenFor({ roles: ['operations'] })}`;
    const rotation = await identity.request.post('/signing-keys').set('Authorization', operator).expect(201);
    const after = await signedIn('rotated@example.com');
    expect(decodeProtectedHeader(after.accessToken).kid).toBe((rotation.body as { kid: string }).kid);
    expect(decodeProtectedHeader(before.accessToken).kid).not.toBe(decodeProtectedHeader(after.accessToken).kid);
    await Promise.all([verify(before.accessToken), verify(after.accessToken)]);
  });

  it('lets nobody but operators rotate keys', async () => {
    await identity.request.post('/signing-keys').set('Authorization', `Bearer ${identity.tokenFor()}`).expect(403);
  });

  it('publishes keys that may be cached and hold no secret', async () => {
    const { headers, body } = await identity.request.get('/.well-known/jwks.json').expect(200);
    expect(headers['cache-control']).toBe('public, max-age=60');
    const membersOf = {
      RSA: ['alg', 'e', 'kid', 'kty', 'n', 'use'],
      EC: ['alg', 'crv', 'kid', 'kty', 'use', 'x', 'y'],
    };
    for (const key of (body as { keys: Array<{ kty: 'RSA' | 'EC' }> }).keys) {
      expect(Object.keys(key).sort()).toEqual(membersOf[key.kty]);
    }
  });

  it('drops a key when none of its tokens can live any more', async () => {
    const operator = `Bearer ${identity.tokenFor({ roles: ['operations'] })}`;
    await identity.query(`UPDATE signing_keys SET created_at = created_at - interval '3 hours'`);
    const rotate = () => identity.request.post('/signing-keys').set('Authorization', operator).expect(201);
    await rotate();
    const { body } = await identity.request.get('/.well-known/jwks.json').expect(200);
    expect((body as { keys: object[] }).keys).toHaveLength(2);
  });
});
