import { createHmac } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { TestService } from '@tradewind/testing';
import { Browser } from '../test-support/browser.js';
import { createAccount, SignInFlow, web } from '../test-support/sign-in.js';
import { identitySettings, shopUrl, startIdentity } from '../test-support/start-identity.js';

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('Somebody who forges tokens', () => {
  let identity: TestService;
  beforeAll(async () => {
    identity = await startIdentity();
    await createAccount(identity, 'ada@example.com');
    await createAccount(identity, 'eve@example.com');
  });
  afterAll(() => identity.stop());
  afterEach(async () => {
    expect((await fetch(`${identity.url}/health/ready`)).status).toBe(200);
  });

  const begin = (browser = new Browser(identity.url)) => SignInFlow.begin(identity, browser);

  describe('with a token of their own making', () => {
    const claims = {
      iss: identitySettings.TOKEN_ISSUER,
      aud: web.id,
      sub: '018f0000-0000-7000-8000-000000000000',
      exp: 4_000_000_000,
      iat: 1,
    };

    async function forged(): Promise<readonly string[]> {
      const { keys } = (await (await fetch(`${identity.url}/oidc/jwks`)).json()) as {
        keys: Array<{ kid: string; n: string }>;
      };
      const [key] = keys;
      const none = `${encode({ alg: 'none', typ: 'JWT' })}.${encode(claims)}.`;
      const symmetric = `${encode({ alg: 'HS256', kid: key!.kid })}.${encode(claims)}`;
      const other = `${encode({ alg: 'RS256', kid: key!.kid })}.${encode(claims)}.AAAA`;
      const byPublicKey = createHmac('sha256', JSON.stringify(key)).update(symmetric).digest('base64url');
      const bySecretHash = createHmac('sha256', web.secret).update(symmetric).digest('base64url');
      return [none, `${symmetric}.${byPublicKey}`, `${symmetric}.${bySecretHash}`, other, 'a.b.c', '..'];
    }

    it('learns nothing and signs nobody out', async () => {
      const flow = await begin();
      await flow.tokens(await flow.signIn('ada@example.com'));
      for (const token of await forged()) {
        const me = await fetch(`${identity.url}/oidc/me`, { headers: { Authorization: `Bearer ${token}` } });
        expect(me.status).toBe(401);
        const users = await fetch(`${identity.url}/users/me`, { headers: { Authorization: `Bearer ${token}` } });
        expect(users.status).toBe(401);
        const out = await flow.browser.get(
          `/oidc/sign-out?id_token_hint=${token}&post_logout_redirect_uri=${shopUrl}/`,
        );
        expect([out.status, out.headers.get('location')]).toEqual([400, null]);
      }
      expect(await flow.open({ prompt: 'none' })).toContain('code=');
    });

    it('is no client by an assertion that a stored hash has signed', async () => {
      const [row] = await identity.query<{ hash: string }>(
        `SELECT secret_hash AS hash FROM clients WHERE client_id = 'tradewind-web'`,
      );
      const head = `${encode({ alg: 'HS256' })}.${encode({ iss: web.id, sub: web.id, aud: claims.iss, exp: claims.exp, jti: 'x' })}`;
      const assertion = `${head}.${createHmac('sha256', row!.hash).update(head).digest('base64url')}`;
      const form = new URLSearchParams({
        grant_type: 'client_credentials',
        client_assertion: assertion,
        client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      });
      const answer = await fetch(`${identity.url}/oidc/token`, { method: 'POST', body: form });
      expect([answer.status, await answer.json()]).toEqual([
        400,
        expect.objectContaining({ error: 'invalid_request' }),
      ]);
    });
  });
});
