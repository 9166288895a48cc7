import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestService } from '@tradewind/testing';
import { Browser } from '../test-support/browser.js';
import { createAccount, password, SignInFlow } from '../test-support/sign-in.js';
import { startIdentity } from '../test-support/start-identity.js';

describe('Signing in at two instances', () => {
  let one: TestService;
  let two: TestService;
  beforeAll(async () => {
    one = await startIdentity({ TRUSTED_PROXIES: '1' });
    two = await startIdentity({ TRUSTED_PROXIES: '1', DATABASE_URL: process.env['DATABASE_URL']! });
  }, 60_000);
  afterAll(async () => {
    await two.stop();
    await one.stop();
  });

  /** Resolves with the status of the answer to the form: 303 lets the person in. */
  async function signIn(instance: TestService, email: string, attempt: string, address: string): Promise<number> {
    const flow = await SignInFlow.begin(instance, new Browser(instance.url, { 'X-Forwarded-For': address }));
    return (await flow.submit(await flow.open(), email, attempt)).status;
  }

  it('rests at both after five failures, whichever has seen them', async () => {
    await createAccount(one, 'ada@example.com');
    for (const instance of [one, two, one, two, one]) {
      expect(await signIn(instance, 'ada@example.com', 'another-wind', '192.0.2.1')).toBe(401);
    }
    for (const instance of [one, two]) {
      expect(await signIn(instance, 'ada@example.com', password, '192.0.2.1')).toBe(429);
      expect(await signIn(instance, 'ada@example.com', password, '192.0.2.2')).toBe(303);
    }
  });

  it('counts guesses that are made at once one by one', async () => {
    const guesses = Array.from({ length: 12 }, (_, n) =>
      signIn(n % 2 === 0 ? one : two, 'rush@example.com', 'another-wind', '192.0.2.3'),
    );
    const statuses = await Promise.all(guesses);
    expect(statuses.filter((status) => status === 401)).toHaveLength(5);
    expect(statuses.filter((status) => status === 429)).toHaveLength(7);
  });
});
