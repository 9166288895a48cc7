import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UnitOfWork } from '@tradewind/application';
import { eventually, type TestService } from '@tradewind/testing';
import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import * as openid from 'openid-client';
import { EndSessionsOfAccount } from '../application/ports/end-sessions-of-account.js';
import { addAlmanac, almanac } from '../test-support/almanac.js';
import { Browser } from '../test-support/browser.js';
import { answeredAt, createAccount, SignInFlow } from '../test-support/sign-in.js';
import { identitySettings, shopUrl, startIdentity } from '../test-support/start-identity.js';

describe('OpenID Connect', () => {
  let identity: TestService;
  let gateway: Server;
  const logoutTokens: string[] = [];
  let gatewayIsUp = true;

  beforeAll(async () => {
    gateway = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk) => (body += chunk));
      request.on('end', () => {
        if (gatewayIsUp) logoutTokens.push(new URLSearchParams(body).get('logout_token') ?? '');
        response.writeHead(gatewayIsUp ? 200 : 503).end();
      });
    });
    await new Promise<void>((resolve) => gateway.listen(0, '127.0.0.1', resolve));
    const port = (gateway.address() as AddressInfo).port;
    identity = await startIdentity({ GATEWAY_URL: `http://127.0.0.1:${port}` });
    await addAlmanac(identity);
    await createAccount(identity, 'ada@example.com');
    await createAccount(identity, 'bob@example.com');
  }, 60_000);
  afterAll(async () => {
    await identity.stop();
    gateway.closeAllConnections();
    await new Promise((resolve) => gateway.close(resolve));
  });

  const signedIn = async (email = 'ada@example.com', browser = new Browser(identity.url)) => {
    const flow = await SignInFlow.begin(identity, browser);
    return { flow, tokens: await flow.tokens(await flow.signIn(email)) };
  };
  const toldOf = (sid: unknown) => logoutTokens.find((token) => decodeJwt(token)['sid'] === sid);

  describe('with a refresh token', () => {
    it('gives new tokens, and each refresh token once', async () => {
      const { flow, tokens } = await signedIn();
      const second = await openid.refreshTokenGrant(flow.config, tokens.refresh_token!);
      const third = await openid.refreshTokenGrant(flow.config, second.refresh_token!);
      expect(new Set([tokens, second, third].map(({ refresh_token: token }) => token)).size).toBe(3);
      expect(decodeJwt(third.access_token)).toMatchObject({ email: 'ada@example.com', roles: ['customer'] });
    });

    it('that was used before ends the whole sign-in', async () => {
      const { flow, tokens } = await signedIn();
      const second = await openid.refreshTokenGrant(flow.config, tokens.refresh_token!);
      for (const token of [tokens.refresh_token!, second.refresh_token!]) {
        await expect(openid.refreshTokenGrant(flow.config, token)).rejects.toMatchObject({ error: 'invalid_grant' });
      }
    });

    it('that is used twice at the same moment is used once at most, and then the sign-in is over', async () => {
      const { flow, tokens } = await signedIn();
      const results = await Promise.allSettled(
        Array.from({ length: 4 }, () => openid.refreshTokenGrant(flow.config, tokens.refresh_token!)),
      );
      const given = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
      expect(given.length).toBeLessThanOrEqual(1);
      for (const { refresh_token: token } of given) {
        await expect(openid.refreshTokenGrant(flow.config, token!)).rejects.toMatchObject({ error: 'invalid_grant' });
      }
    });

    it('of another client is refused', async () => {
      const { tokens } = await signedIn();
      const { config } = await SignInFlow.begin(identity, undefined, almanac);
      const theft = openid.refreshTokenGrant(config, tokens.refresh_token!);
      await expect(theft).rejects.toMatchObject({ error: 'invalid_grant' });
    });

    it('that was revoked is of no use', async () => {
      const { flow, tokens } = await signedIn();
      await openid.tokenRevocation(flow.config, tokens.refresh_token!);
      const late = openid.refreshTokenGrant(flow.config, tokens.refresh_token!);
      await expect(late).rejects.toMatchObject({ error: 'invalid_grant' });
    });

    it('asks for the roles that the person has now', async () => {
      const { flow, tokens } = await signedIn('bob@example.com');
      await identity.query(`UPDATE users SET roles = ARRAY['customer', 'support'] WHERE email = 'bob@example.com'`);
      const { access_token: token } = await openid.refreshTokenGrant(flow.config, tokens.refresh_token!);
      expect(decodeJwt(token)['roles']).toEqual(['customer', 'support']);
    });
  });

  describe('with a client that is not part of the shop', () => {
    const begin = () => SignInFlow.begin(identity, new Browser(identity.url), almanac);

    /** Signs in, and resolves with the path of the page that asks for consent. */
    async function asked(flow: SignInFlow, more: Readonly<Record<string, string>> = {}): Promise<string> {
      const resumed = await flow.browser.get(
        (await flow.submit(await flow.open(more), 'ada@example.com')).headers.get('location')!,
      );
      return resumed.headers.get('location')!;
    }

    it('asks the person first, and then shows who signed in, but opens nothing of the shop', async () => {
      const flow = await begin();
      const question = await asked(flow);
      const page = await (await flow.browser.get(question)).text();
      expect(page).toContain('The Almanac');
      expect(page).toContain('see your e-mail address');
      expect(page).toContain('at most 14 days');
      const decided = await flow.browser.post(question, { decision: 'allow' });
      const tokens = await flow.tokens(answeredAt(await flow.browser.follow(decided, '/almanac')));
      const claims = await openid.fetchUserInfo(flow.config, tokens.access_token, tokens.claims()!.sub);
      expect(claims).toEqual({ sub: tokens.claims()!.sub, email: 'ada@example.com' });
      expect(tokens.access_token.split('.')).toHaveLength(1);
      expect(tokens.refresh_token).toBeUndefined();
    });

    it('takes the answer of no other browser', async () => {
      const question = await asked(await begin());
      expect(question).toContain('/account/consent/');
      const other = new Browser(identity.url);
      expect((await other.get(question)).status).toBe(400);
      expect((await other.post(question, { decision: 'allow' })).status).toBe(400);
    });

    it('gives it nothing when the person does not allow it', async () => {
      const flow = await begin();
      const decided = await flow.browser.post(await asked(flow), { decision: 'deny' });
      const answer = answeredAt(await flow.browser.follow(decided, '/almanac'));
      expect(answer.searchParams.get('error')).toBe('access_denied');
      expect(answer.searchParams.get('code')).toBeNull();
    });

    it.each<Record<string, string>>([{ resource: 'urn:tradewind:api' }, { scope: 'openid shop' }])(
      'refuses it a token for the services: %j',
      async (more) => {
        const answer = answeredAt(await (await begin()).browser.get((await (await begin()).address(more)).href));
        expect(answer.searchParams.get('error')).toBe('invalid_target');
      },
    );
  });

  describe('at sign-out', () => {
    const signOut = (config: openid.Configuration, idToken: string) =>
      openid.buildEndSessionUrl(config, { id_token_hint: idToken, post_logout_redirect_uri: `${shopUrl}/` });

    it('by the shop itself ends the session without a question, and tells the gateway', async () => {
      const { flow, tokens } = await signedIn();
      const answer = await flow.browser.get(signOut(flow.config, tokens.id_token!).href);
      expect([answer.status, answer.headers.get('location')]).toEqual([303, `${shopUrl}/`]);
      expect(flow.browser.cookie('tradewind_identity')).toBeUndefined();
      const late = openid.refreshTokenGrant(flow.config, tokens.refresh_token!);
      await expect(late).rejects.toMatchObject({ error: 'invalid_grant' });
      const { sid, sub } = tokens.claims()!;
      await eventually(() => expect(toldOf(sid)).toBeDefined());
      const keys = createRemoteJWKSet(new URL(`${identity.url}/oidc/jwks`));
      const { payload } = await jwtVerify(toldOf(sid)!, keys, {
        issuer: identitySettings.TOKEN_ISSUER,
        audience: 'tradewind-web',
        typ: 'logout+jwt',
      });
      expect(payload).toMatchObject({ sub, sid, events: { 'http://schemas.openid.net/event/backchannel-logout': {} } });
    });

    it('by anybody else asks the person', async () => {
      const { flow, tokens } = await signedIn();
      const stolen = await signedIn();
      for (const address of ['/oidc/sign-out', signOut(flow.config, stolen.tokens.id_token!).href]) {
        const page = await flow.browser.get(address);
        expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('Sign out?')]);
      }
      await openid.refreshTokenGrant(flow.config, tokens.refresh_token!);
    });

    it('on the page ends the session, and tells the gateway', async () => {
      const { flow, tokens } = await signedIn();
      const page = await (await flow.browser.get('/oidc/sign-out')).text();
      const xsrf = /name="xsrf" value="([^"]+)"/.exec(page)![1]!;
      const action = /action="([^"]+)"/.exec(page)![1]!;
      expect((await flow.browser.post(action, { xsrf: 'guessed', logout: 'yes' })).status).toBe(400);
      const answer = await flow.browser.post(action, { xsrf, logout: 'yes' });
      expect(await (await flow.browser.follow(answer)).text()).toContain('You are signed out');
      await eventually(() => expect(toldOf(tokens.claims()!['sid'])).toBeDefined());
      expect(await flow.open({ prompt: 'none' })).toContain('error=login_required');
    });

    it('leads to no address that the client has not registered', async () => {
      const { flow, tokens } = await signedIn();
      const url = signOut(flow.config, tokens.id_token!);
      url.searchParams.set('post_logout_redirect_uri', 'https://evil.example/');
      const answer = await flow.browser.get(url.href);
      expect([answer.status, answer.headers.get('location')]).toEqual([400, null]);
    });
  });

  describe('when all sessions of an account are ended', () => {
    const endAll = (userId: string) => {
      const unitOfWork = identity.app.get(UnitOfWork, { strict: false });
      const sessions = identity.app.get(EndSessionsOfAccount, { strict: false });
      return unitOfWork.run(() => sessions.endAll(userId), 'change a password');
    };

    it('leaves none of its sign-ins, tells the gateway until it listens, and touches nobody else', async () => {
      await createAccount(identity, 'carl@example.com');
      const carl = () => signedIn('carl@example.com');
      const [here, there, other] = [await carl(), await carl(), await signedIn('bob@example.com')];
      gatewayIsUp = false;
      await endAll(here.tokens.claims()!.sub);
      for (const { flow, tokens } of [here, there]) {
        const late = openid.refreshTokenGrant(flow.config, tokens.refresh_token!);
        await expect(late).rejects.toMatchObject({ error: 'invalid_grant' });
        expect(await flow.open({ prompt: 'none' })).toContain('error=login_required');
      }
      await eventually(async () => {
        const rows = await identity.query('SELECT FROM back_channel_logouts WHERE attempts > 0');
        expect(rows).toHaveLength(2);
      });
      gatewayIsUp = true;
      await identity.query('UPDATE back_channel_logouts SET due_at = now()');
      await eventually(() => {
        for (const { tokens } of [here, there]) expect(toldOf(tokens.claims()!['sid'])).toBeDefined();
      });
      await eventually(async () => expect(await identity.query('SELECT FROM back_channel_logouts')).toEqual([]));
      await openid.refreshTokenGrant(other.flow.config, other.tokens.refresh_token!);
    });

    it('is not outrun by a sign-in with the password of before', async () => {
      const flow = await SignInFlow.begin(identity);
      const submitted = await flow.submit(await flow.open(), 'ada@example.com');
      const [user] = await identity.query<{ id: string }>(`SELECT id FROM users WHERE email = 'ada@example.com'`);
      await identity.query(`UPDATE users SET sessions_begin_at = now() + interval '2 s' WHERE id = $1`, [user!.id]);
      const answer = await flow.browser.follow(submitted);
      expect(answer.headers.get('location') ?? '').not.toContain('code=');
      await identity.query(`UPDATE users SET sessions_begin_at = '-infinity' WHERE id = $1`, [user!.id]);
    });
  });

  it('keeps nothing in the database that could be used as it is', async () => {
    const { flow, tokens } = await signedIn();
    const id = flow.browser.cookie('tradewind_identity');
    await flow.open({ prompt: 'login' });
    const rows = await identity.query('SELECT encode(id, $1) AS id, payload FROM protocol_artifacts', ['escape']);
    const text = JSON.stringify(rows);
    expect(text).not.toContain(tokens.refresh_token!);
    expect(text).not.toContain(id!);
  });

  it('forgets what has expired, by an index', async () => {
    await identity.query(`UPDATE protocol_artifacts SET expires_at = now() - interval '1 s'`);
    const { ForgetExpiredArtifacts } =
      await import('../application/forget-expired-artifacts/forget-expired-artifacts.js');
    identity.app.get(ForgetExpiredArtifacts, { strict: false }).wake();
    await eventually(async () => expect(await identity.query('SELECT FROM protocol_artifacts')).toEqual([]));
  });
});
