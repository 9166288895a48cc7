import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PasswordChangedIntegrationEvent } from '@tradewind/contracts';
import { eventually, type TestService } from '@tradewind/testing';
import { Browser } from '../test-support/browser.js';
import { createAccount, password, SignInFlow } from '../test-support/sign-in.js';
import { startIdentity } from '../test-support/start-identity.js';

const newPassword = 'three-gulls-on-a-pier';

describe('Changing a password', () => {
  let identity: TestService;
  beforeAll(async () => {
    identity = await startIdentity({ TRUSTED_PROXIES: '1' });
  });
  afterAll(() => identity.stop());

  async function signedIn(email: string) {
    const userId = await createAccount(identity, email);
    const flow = await SignInFlow.begin(identity);
    await flow.tokens(await flow.signIn(email));
    return { userId, browser: flow.browser };
  }
  const change = async (browser: Browser, currentPassword: string, chosen = newPassword) => {
    const response = await browser.post('/account/password', { currentPassword, password: chosen });
    return { status: response.status, headers: response.headers, html: await response.text() };
  };
  const signInWith = async (email: string, attempt: string) => {
    const flow = await SignInFlow.begin(identity);
    return (await flow.submit(await flow.open(), email, attempt)).status;
  };

  it('needs the old one, and signs the person out everywhere', async () => {
    const { userId, browser } = await signedIn('ada@example.com');
    const form = await (await browser.get('/account/password')).text();
    expect(form).toContain('You are signed in as <strong>ada@example.com</strong>');
    expect(form).toMatch(/name="currentPassword" type="password" autocomplete="current-password"/);
    expect(form).toMatch(/<form method="post" action="\/sign-out">/);
    expect((await change(browser, password)).html).toContain('Your password is changed');
    expect(await signInWith('ada@example.com', newPassword)).toBe(303);
    expect(await signInWith('ada@example.com', password)).toBe(401);
    expect((await browser.get('/account/password')).headers.get('location')).toBe(
      '/sign-in?return=%2Faccount%2Fpassword',
    );
    await eventually(async () => {
      const events = await identity.published(PasswordChangedIntegrationEvent);
      const mine = events.filter(({ data }) => data.userId === userId);
      expect(mine).toMatchObject([{ data: { cause: 'change' } }]);
    });
  });

  it('is refused with a wrong old one', async () => {
    const { browser } = await signedIn('bob@example.com');
    const refused = await change(browser, 'another-wind-at-dawn');
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('Current password is wrong.');
    expect(refused.html).toMatch(/<input id="currentPassword"[^>]* aria-invalid="true"/);
    expect(await signInWith('bob@example.com', password)).toBe(303);
  });

  it('is for people who are signed in', async () => {
    const nobody = new Browser(identity.url);
    for (const response of [
      await nobody.get('/account/password'),
      await nobody.post('/account/password', { currentPassword: password, password: newPassword }),
    ]) {
      expect(response.status).toBe(303);
      expect(response.headers.get('location')).toBe('/sign-in?return=%2Faccount%2Fpassword');
    }
  });

  it('is slowed down for somebody who guesses the old one in a session that was left open', async () => {
    const { browser } = await signedIn('left-open@example.com');
    for (let n = 0; n < 10; n++) expect((await change(browser, `a-guess-without-hope-${n}`)).status).toBe(422);
    const refused = await change(browser, password);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refused.html).toContain('Try again in 15 minutes.');
    expect(await signInWith('left-open@example.com', password)).toBe(303);
  });

  it('happens once when it is sent twice at the same moment', async () => {
    const { browser, userId } = await signedIn('twice@example.com');
    const answers = await Promise.all([change(browser, password), change(browser, password, 'four-gulls-on-a-pier')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
    await eventually(async () => {
      const events = await identity.published(PasswordChangedIntegrationEvent);
      expect(events.filter(({ data }) => data.userId === userId)).toHaveLength(1);
    });
  });
});
