import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { poolOf } from '@tradewind/application';
import type { TestService } from '@tradewind/testing';
import { DataSource } from 'typeorm';
import { Browser } from '../test-support/browser.js';
import { createAccount, password, SignInFlow } from '../test-support/sign-in.js';
import { startIdentity } from '../test-support/start-identity.js';

describe('Five hundred people who sign in at once', () => {
  let identity: TestService;
  beforeAll(async () => {
    identity = await startIdentity({ TRUSTED_PROXIES: '1' });
    for (let n = 0; n < 5; n++) await createAccount(identity, `user-${n}@example.com`);
  }, 60_000);
  afterAll(() => identity.stop());

  const pool = () => poolOf(identity.app.get(DataSource));

  /** Opens the form in a browser of its own. The result submits it. */
  const form = async (n: number) => {
    const browser = new Browser(identity.url, { 'X-Forwarded-For': `10.0.${n >> 8}.${n & 255}` });
    const flow = await SignInFlow.begin(identity, browser);
    const path = await flow.open();
    return async () => {
      const response = await flow.submit(path, `user-${n % 5}@example.com`, password);
      return { status: response.status, retryAfter: response.headers.get('retry-after'), body: await response.text() };
    };
  };

  it('are let in or asked to come again, while other requests are answered', async () => {
    const forms: Array<Awaited<ReturnType<typeof form>>> = [];
    for (let n = 0; n < 500; n++) forms.push(await form(n));
    const signIns = forms.map((submit) => submit());
    let over = false;
    const ended = Promise.all(signIns).finally(() => (over = true));
    let answered = 0;
    let waiting = 0;
    const watch = setInterval(() => (waiting = Math.max(waiting, pool().waitingCount)), 1);
    while (!over) {
      const [keys, ready] = await Promise.all(
        ['/oidc/jwks', '/health/ready'].map((path) => fetch(`${identity.url}${path}`)),
      );
      expect([keys!.status, ready!.status]).toEqual([200, 200]);
      answered += 1;
    }
    const answers = await ended;
    clearInterval(watch);
    const busy = answers.filter(({ status }) => status === 503);
    expect(answers.filter(({ status }) => ![303, 503].includes(status))).toEqual([]);
    expect(answers.length - busy.length).toBeGreaterThan(10);
    for (const { retryAfter, body } of busy) {
      expect(body).toContain('Many people are signing in just now');
      expect(retryAfter).toBe('5');
    }
    expect(answered).toBeGreaterThan(1);
    expect(waiting).toBe(0);
  }, 120_000);
});
