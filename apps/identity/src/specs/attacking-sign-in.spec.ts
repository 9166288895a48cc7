import { request as httpRequest } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { TestService } from '@tradewind/testing';
import * as openid from 'openid-client';
import { Browser } from '../test-support/browser.js';
import { createAccount, password, SignInFlow, web } from '../test-support/sign-in.js';
import { identitySettings, shopUrl, startIdentity } from '../test-support/start-identity.js';

const basic = `Basic ${Buffer.from(`${web.id}:${web.secret}`).toString('base64')}`;
const invalidGrant = { error: 'invalid_grant' };

describe('Somebody who attacks the sign-in', () => {
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
  const authorize = async (change: (url: URL) => void) => {
    const flow = await begin();
    const url = await flow.address();
    change(url);
    return flow.browser.get(url.href);
  };
  const postToken = (body: string, headers: Readonly<Record<string, string>> = {}) =>
    fetch(`${identity.url}/oidc/token`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', Authorization: basic, ...headers },
      body,
    });

  describe('at the authorization endpoint', () => {
    it.each([
      ['another host', 'https://evil.example/signed-in'],
      ['a longer path', `${shopUrl}/signed-in/../evil`],
      ['a query', `${shopUrl}/signed-in?next=https://evil.example`],
      ['user information', 'http://shop.test@evil.example/signed-in'],
      ['another case', `${shopUrl}/Signed-In`],
      ['a script', 'javascript:alert(1)'],
      ['nothing', ''],
    ])('is never sent to a redirect URI with %s', async (_, uri) => {
      const answer = await authorize((url) => url.searchParams.set('redirect_uri', uri));
      expect([answer.status, answer.headers.get('location')]).toEqual([400, null]);
      expect(await answer.text()).not.toMatch(/evil|javascript:|stack|at \w+ \(/);
    });

    it.each<[string, (url: URL) => void]>([
      ['no code challenge', ({ searchParams }) => searchParams.delete('code_challenge')],
      ['a plain one', ({ searchParams }) => searchParams.set('code_challenge_method', 'plain')],
      ['no method', ({ searchParams }) => searchParams.delete('code_challenge_method')],
    ])('gets no code with %s', async (_, change) => {
      const answer = await authorize((url) => {
        change(url);
      });
      const target = new URL(answer.headers.get('location')!);
      expect(target.origin + target.pathname).toBe(web.redirectUri);
      expect(target.searchParams.get('error')).toBe('invalid_request');
      expect(target.searchParams.get('code')).toBeNull();
    });

    it.each(['token', 'id_token', 'code token', 'none', '__proto__'])('gets no answer of the type %s', async (type) => {
      const answer = await authorize(({ searchParams }) => searchParams.set('response_type', type));
      expect(answer.headers.get('location') ?? '').not.toMatch(/[#&?](access_token|id_token|code)=/);
      expect(answer.status).toBeLessThan(500);
    });

    it.each(['client_id', 'redirect_uri', 'code_challenge', 'scope', 'state', 'prompt'])(
      'may not give %s twice',
      async (name) => {
        const answer = await authorize(({ searchParams }) => searchParams.append(name, 'https://evil.example'));
        expect(answer.headers.get('location') ?? '').not.toMatch(/evil|sign-in/);
        expect(answer.status).toBeLessThan(500);
      },
    );

    it('changes no address by the headers of a request', async () => {
      const headers = {
        Host: 'evil.example',
        'X-Forwarded-Host': 'evil.example',
        'X-Forwarded-Proto': 'https',
        Forwarded: 'host=evil.example',
      };
      const text = await new Promise<string>((resolve, reject) => {
        const call = httpRequest(`${identity.url}/oidc/.well-known/openid-configuration`, { headers }, (response) => {
          let body = '';
          response.on('data', (chunk) => (body += chunk));
          response.on('end', () => resolve(body));
        });
        call.on('error', reject).end();
      });
      expect(text).not.toContain('evil');
      expect(JSON.parse(text)).toMatchObject({
        issuer: identitySettings.TOKEN_ISSUER,
        token_endpoint: `${shopUrl}/oidc/token`,
      });
    });

    it.each([
      ['state', 'x'.repeat(12_000)],
      ['state', '\u0000'],
      ['nonce', '\ud800'],
      ['client_id', '\u0000'],
      ['client_id', '__proto__'],
      ['scope', 'openid '.repeat(1_500)],
      ['prompt', 'login login login '.repeat(300)],
      ['login_hint', '"><script>alert(1)</script>'],
      ['ui_locales', '\u202e'.repeat(2_000)],
      ['max_age', '-1e999'],
      ['claims', '{"id_token":{"__proto__":{}}}'],
      ['request', 'eyJhbGciOiJub25lIn0.e30.'],
      ['request_uri', 'http://127.0.0.1:1/'],
    ])('does no harm with an odd %s (%#)', async (name, value) => {
      const flow = await begin();
      const answer = await flow.browser.follow(await flow.browser.get((await flow.address({ [name]: value })).href));
      expect(answer.status).toBeLessThan(500);
      expect(await answer.text()).not.toContain('<script>alert');
    });
  });

  describe('with the code of another', () => {
    it('can use a code once, and a second use ends what the first one began', async () => {
      const flow = await begin();
      const callback = await flow.signIn('ada@example.com');
      const tokens = await flow.tokens(callback);
      await expect(flow.tokens(callback)).rejects.toMatchObject(invalidGrant);
      const late = openid.refreshTokenGrant(flow.config, tokens.refresh_token!);
      await expect(late).rejects.toMatchObject(invalidGrant);
    });

    it('gets one set of tokens at most for a code that is used many times at once', async () => {
      const flow = await begin();
      const callback = await flow.signIn('ada@example.com');
      const results = await Promise.allSettled(Array.from({ length: 5 }, () => flow.tokens(callback)));
      expect(results.filter(({ status }) => status === 'fulfilled').length).toBeLessThanOrEqual(1);
    });

    it('needs the verifier, the redirect URI and the client that the code was made for', async () => {
      const flow = await begin();
      const code = (await flow.signIn('ada@example.com')).searchParams.get('code')!;
      const form = {
        grant_type: 'authorization_code',
        code,
        redirect_uri: web.redirectUri,
        code_verifier: 'x'.repeat(43),
      };
      const tools = Buffer.from(`tradewind-tools:${identitySettings.TOOLS_CLIENT_SECRET}`).toString('base64');
      const attempts = [
        postToken(new URLSearchParams(form).toString()),
        postToken(new URLSearchParams({ ...form, code_verifier: '' }).toString()),
        postToken(new URLSearchParams({ ...form, redirect_uri: 'https://evil.example' }).toString()),
        postToken(new URLSearchParams(form).toString(), { Authorization: `Basic ${tools}` }),
      ];
      for (const { status } of await Promise.all(attempts)) expect(status).toBe(400);
    });

    it('can not make a client take it for the answer to its own request', async () => {
      const [victim, attacker] = [await begin(), await begin()];
      await victim.open();
      await expect(victim.tokens(await attacker.signIn('eve@example.com'))).rejects.toMatchObject({
        code: 'OAUTH_INVALID_RESPONSE',
      });
    });
  });

  it('finds no way to sign in by the API', async () => {
    const answer = await identity.request.post('/sessions').send({ email: 'ada@example.com', password });
    expect(answer.status).toBe(404);
  });
});
