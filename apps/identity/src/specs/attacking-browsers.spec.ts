import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { TestService } from '@tradewind/testing';
import { Browser } from '../test-support/browser.js';
import { createAccount, password, SignInFlow } from '../test-support/sign-in.js';
import { shopUrl, startIdentity } from '../test-support/start-identity.js';

describe('Somebody who attacks the browsers of others', () => {
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

    it.each<Record<string, string>>([
      { Origin: 'https://evil.example' },
      { Origin: 'null' },
      { 'Sec-Fetch-Site': 'cross-site' },
      { 'Sec-Fetch-Site': 'same-site' },
    ])('can not submit the form from another site: %j', async (headers) => {
      const flow = await begin();
      const form = await flow.open();
      const credentials = { email: 'ada@example.com', password };
      expect((await flow.browser.post(form, credentials, headers)).status).toBe(403);
      expect((await flow.browser.post(form, credentials)).status).toBe(303);
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
});
