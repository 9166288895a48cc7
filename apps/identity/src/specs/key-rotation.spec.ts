import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually, type TestService } from '@tradewind/testing';
import { createRemoteJWKSet, decodeProtectedHeader, jwtVerify } from 'jose';
import * as openid from 'openid-client';
import { discover } from '../test-support/sign-in.js';
import { identitySettings, startIdentity } from '../test-support/start-identity.js';

interface PublishedKeys {
  readonly keys: ReadonlyArray<Record<string, unknown>>;
}

describe('The keys that sign tokens', () => {
  let identity: TestService;
  let other: TestService;
  beforeAll(async () => {
    identity = await startIdentity();
    other = await startIdentity({ DATABASE_URL: process.env['DATABASE_URL']! });
  }, 60_000);
  afterAll(async () => {
    await other.stop();
    await identity.stop();
  });

  const tokenOf = async (instance: TestService): Promise<string> => {
    const tools = { id: 'tradewind-tools', secret: identitySettings.TOOLS_CLIENT_SECRET };
    return (await openid.clientCredentialsGrant(await discover(instance, tools))).access_token;
  };
  const signerOf = async (instance: TestService) => decodeProtectedHeader(await tokenOf(instance)).kid;
  const published = async (instance: TestService): Promise<PublishedKeys> =>
    (await fetch(`${instance.url}/oidc/jwks`)).json() as Promise<PublishedKeys>;
  const kids = async (instance: TestService) => (await published(instance)).keys.map(({ kid }) => kid);
  const rotate = async (): Promise<{ kid: string; signsFrom: string }> => {
    const token = identity.tokenFor({ roles: ['operations'] });
    const answer = await identity.request.post('/signing-keys').auth(token, { type: 'bearer' }).expect(201);
    return answer.body as { kid: string; signsFrom: string };
  };
  const pass = (time: string) =>
    identity.query(
      `UPDATE signing_keys SET signs_from = signs_from - $1::interval, published_at = published_at - $1::interval`,
      [time],
    );

  it('are published before they sign, and after, by all instances and without a restart', async () => {
    const services = [identity, other].map(({ url }) =>
      createRemoteJWKSet(new URL(`${url}/oidc/jwks`), { cooldownDuration: 0 }),
    );
    const first = await signerOf(identity);
    const tokens = [await tokenOf(identity), await tokenOf(other)];

    const { kid: next, signsFrom } = await rotate();
    expect(new Date(signsFrom).getTime() - Date.now()).toBeGreaterThan(14 * 60_000);
    await eventually(async () => {
      for (const instance of [identity, other]) expect(await kids(instance)).toEqual([first, next]);
    });
    expect([await signerOf(identity), await signerOf(other)]).toEqual([first, first]);
    tokens.push(await tokenOf(identity), await tokenOf(other));

    await pass('16 minutes');
    await eventually(async () => expect(await signerOf(identity)).toBe(next));
    tokens.push(await tokenOf(identity), await tokenOf(other));
    await eventually(async () => expect(await signerOf(other)).toBe(next));
    tokens.push(await tokenOf(other));

    for (const token of tokens) {
      for (const keys of services) await jwtVerify(token, keys, { issuer: identitySettings.TOKEN_ISSUER });
    }
  }, 60_000);

  it('are replaced one at a time, however often that is asked for', async () => {
    const next = await Promise.all([rotate(), rotate(), rotate()]);
    expect(new Set(next.map(({ kid }) => kid)).size).toBe(1);
  });

  it('are dropped when nothing that they have signed is valid any more', async () => {
    const [oldest] = await identity.query<{ kid: string }>('SELECT kid FROM signing_keys ORDER BY signs_from');
    await pass('12 hours');
    await rotate();
    expect(await kids(identity)).toContain(oldest!.kid);
    await pass('2 hours');
    const { kid } = await rotate();
    await eventually(async () => {
      const after = await kids(identity);
      expect(after).not.toContain(oldest!.kid);
      expect(after).toContain(kid);
    });
  }, 60_000);

  it('are rotated by their age, by one of the instances', async () => {
    await identity.query('DELETE FROM signing_keys WHERE signs_from <> (SELECT min(signs_from) FROM signing_keys)');
    await pass('31 days');
    const { RotateSigningKeyCommand } = await import('../application/rotate-signing-key/rotate-signing-key.command.js');
    const { CommandBus } = await import('@nestjs/cqrs');
    const see = (instance: TestService) => instance.app.get(CommandBus).execute(new RotateSigningKeyCommand(false));
    const [one, two] = await Promise.all([see(identity), see(other)]);
    expect(one!.kid).toBe(two!.kid);
    expect(one!.signsFrom.getTime()).toBeGreaterThan(Date.now());
    expect(await identity.query('SELECT FROM signing_keys')).toHaveLength(2);
  });

  it('are replaced at once when somebody has deleted one that leaked', async () => {
    const leaked = await kids(identity);
    await identity.query('DELETE FROM signing_keys');
    const { kid } = await rotate();
    await eventually(async () => expect(await signerOf(identity)).toBe(kid));
    expect(leaked).not.toContain(kid);
    expect(await kids(identity)).toEqual([kid]);
  });

  it('may be cached, and hold no secret', async () => {
    const { headers } = await fetch(`${identity.url}/oidc/jwks`);
    expect(headers.get('cache-control')).toBe('public, max-age=60');
    for (const key of (await published(identity)).keys) {
      expect(Object.keys(key).sort()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use']);
    }
  });

  it('are as strong as 128 bits', async () => {
    for (const { n } of (await published(identity)).keys) {
      expect(Buffer.from(String(n), 'base64url')).toHaveLength(3_072 / 8);
    }
  });

  it('are not readable in the database', async () => {
    const rows = await identity.query<{ key: string }>(
      `SELECT encode(sealed_private_key, 'escape') AS key FROM signing_keys`,
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const { key } of rows) expect(key).not.toMatch(/"d"|"p"|kty/);
  });

  it('are rotated by nobody but who is on call', async () => {
    await identity.request.post('/signing-keys').auth(identity.tokenFor(), { type: 'bearer' }).expect(403);
    await identity.request.post('/signing-keys').expect(401);
  });
});
