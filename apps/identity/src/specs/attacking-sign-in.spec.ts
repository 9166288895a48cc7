import { createHmac } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestService } from '@tradewind/testing';
import fc from 'fast-check';
import * as openid from 'openid-client';
import { Browser } from '../test-support/browser.js';
import { createAccount, password, SignInFlow, web } from '../test-support/sign-in.js';
import { identitySettings, shopUrl, startIdentity } from '../test-support/start-identity.js';

const basic = `Basic ${Buffer.from(`${web.id}:${web.secret}`).toString('base64')}`;
const invalidGrant = { error: 'invalid_grant' };
const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

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

  describe('in the browser of another', () => {
    it('can not sign a victim in to the account of the attacker', async () => {
      const [attacker, victim] = [await begin(), await begin()];
      const form = await attacker.open();
      const posted = await victim.submit(form, 'eve@example.com');
      expect([posted.status, posted.headers.get('location')]).toEqual([400, null]);
      const resumed = (await attacker.submit(form, 'eve@example.com')).headers.get('location')!;
      const answer = await victim.browser.get(resumed);
      expect([answer.status, answer.headers.get('location')]).toEqual([400, null]);
      expect(victim.browser.cookie('tradewind_identity')).toBeUndefined();
    });

    it('does not know the session that begins with a sign-in', async () => {
      const browser = new Browser(identity.url);
      browser.setCookie('tradewind_identity', 'fixed-by-the-attacker');
      await (await begin(browser)).signIn('ada@example.com');
      const first = browser.cookie('tradewind_identity')!;
      expect(first).not.toBe('fixed-by-the-attacker');
      const signature = browser.cookie('tradewind_identity.sig')!;

      await (await begin(browser)).signIn('ada@example.com', { prompt: 'login' });
      expect(browser.cookie('tradewind_identity')).not.toBe(first);
      const thief = new Browser(identity.url);
      thief.setCookie('tradewind_identity', first);
      thief.setCookie('tradewind_identity.sig', signature);
      expect(await (await begin(thief)).open({ prompt: 'none' })).toContain('error=login_required');
    });

    it('can put no page into a frame, and let it run nothing', async () => {
      const flow = await begin();
      const pages = [
        await flow.open(),
        '/oidc/auth?client_id=nobody',
        '/oidc/auth/unknown',
        '/oidc/sign-out/success',
        '/oidc/sign-out',
      ];
      for (const path of pages) {
        const { headers } = await flow.browser.get(path);
        const policy = headers.get('content-security-policy')!;
        expect(policy).toContain("frame-ancestors 'none'");
        expect(policy).toContain("default-src 'none'");
        expect(policy).not.toContain('unsafe');
        expect(headers.get('x-frame-options')).toBe('DENY');
        expect(headers.get('cache-control')).toContain('no-store');
      }
    });

    it('reads no cookie by a script', async () => {
      const flow = await begin();
      const answers = [await flow.browser.get((await flow.address()).href)];
      const form = new URL(answers[0]!.headers.get('location')!, shopUrl).pathname;
      const submitted = await flow.submit(form, 'ada@example.com');
      answers.push(submitted, await flow.browser.get(submitted.headers.get('location')!));
      const set = answers.flatMap(({ headers }) => headers.getSetCookie());
      expect(set.length).toBeGreaterThan(4);
      for (const cookie of set)
        expect(cookie).toMatch(/samesite=lax; httponly$|httponly.*samesite=lax|samesite=lax.*httponly/i);
    });

    it.each(['//evil.example/', '/\\evil.example', 'https://evil.example/'])('is not led to %s', async (target) => {
      const flow = await begin();
      const addresses = [
        `/oidc/sign-out?post_logout_redirect_uri=${encodeURIComponent(target)}`,
        `/oidc/sign-out?client_id=tradewind-web&post_logout_redirect_uri=${encodeURIComponent(target)}`,
        `/oidc${target}`,
        `/account/sign-in/x?return=${encodeURIComponent(target)}`,
      ];
      for (const address of addresses) {
        const response = await fetch(`${identity.url}${address}`, { redirect: 'manual' });
        expect(response.headers.get('location')).toBeNull();
        expect(await response.text()).not.toMatch(/(href|action|url)=\S*evil/);
      }
      expect(flow.browser.cookie('tradewind_identity')).toBeUndefined();
    });
  });

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

  describe('with requests that are not well-formed', () => {
    it.each<[string, string, Record<string, string>]>([
      ['JSON', '{"grant_type":"client_credentials"}', { 'Content-Type': 'application/json' }],
      ['a multipart form', '--x\r\n\r\n--x--', { 'Content-Type': 'multipart/form-data; boundary=x' }],
      [
        'an unknown charset',
        'grant_type=client_credentials',
        { 'Content-Type': 'application/x-www-form-urlencoded; charset=nonsense' },
      ],
      ['a body of 70 kB', `grant_type=client_credentials&x=${'x'.repeat(70_000)}`, {}],
      ['a body of 3 MB', 'x'.repeat(3_000_000), {}],
      ['ten thousand fields', Array.from({ length: 5_000 }, (_, n) => `a${n}=1`).join('&'), {}],
      ['a grant type twice', 'grant_type=client_credentials&grant_type=authorization_code', {}],
      ['a poisoned prototype', '__proto__[roles]=operations&grant_type=client_credentials&constructor=x', {}],
      ['broken escapes', 'grant_type=%zz&client_id=%', {}],
      [
        'a NUL in the client',
        'grant_type=client_credentials',
        { Authorization: `Basic ${Buffer.from('\0:\0').toString('base64')}` },
      ],
      ['no base64', 'grant_type=client_credentials', { Authorization: 'Basic %%%' }],
      ['two ways to authenticate', `grant_type=client_credentials&client_id=${web.id}&client_secret=${web.secret}`, {}],
      ['a code of NULs', 'grant_type=authorization_code&code=%00&redirect_uri=%00&code_verifier=%00', {}],
      ['a refresh token of 50 kB', `grant_type=refresh_token&refresh_token=${'x'.repeat(50_000)}`, {}],
    ])('gets a refusal for %s', async (_, body, headers) => {
      const answer = await postToken(body, headers);
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.status).toBeLessThan(500);
      expect(await answer.text()).not.toMatch(/node_modules|at \w+ \(|SELECT/);
    });

    it('breaks nothing, whatever it sends', async () => {
      const paths = [
        'auth',
        'auth/x',
        'token',
        'me',
        'jwks',
        'revocation',
        'sign-out',
        'sign-out/confirm',
        'sign-out/success',
        'x',
        '',
      ];
      const names = [
        'client_id',
        'redirect_uri',
        'response_type',
        'scope',
        'grant_type',
        'code',
        'token',
        'id_token_hint',
        'xsrf',
        'prompt',
        '__proto__',
      ];
      const values = fc.oneof(
        fc.string({ unit: 'binary', maxLength: 40 }),
        fc.constantFrom(web.id, web.redirectUri, 'code', 'openid', 'none', 'login'),
      );
      const parameters = fc.array(fc.tuple(fc.constantFrom(...names), values), { maxLength: 8 });
      const call = fc.record({
        path: fc.constantFrom(...paths),
        method: fc.constantFrom('GET', 'POST', 'PUT', 'OPTIONS', 'HEAD'),
        parameters,
      });
      await fc.assert(
        fc.asyncProperty(call, async ({ path, method, parameters: pairs }) => {
          const form = new URLSearchParams(pairs.map(([name, value]) => [name, value] as [string, string]));
          const hasBody = method === 'POST' || method === 'PUT';
          const url = `${identity.url}/oidc/${path}${hasBody ? '' : `?${form.toString()}`}`;
          const answer = await fetch(url, { method, redirect: 'manual', ...(hasBody && { body: form }) });
          await answer.arrayBuffer();
          return answer.status < 500;
        }),
        { numRuns: 150 },
      );
    }, 60_000);
  });

  it('finds no way to sign in by the API', async () => {
    const answer = await identity.request.post('/sessions').send({ email: 'ada@example.com', password });
    expect(answer.status).toBe(404);
  });
});
