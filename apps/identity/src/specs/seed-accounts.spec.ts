import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UserRegisteredIntegrationEvent } from '@tradewind/contracts';
import { readSettings } from '@tradewind/platform';
import { eventually, type TestService } from '@tradewind/testing';
import { decodeJwt } from 'jose';
import { answeredAt, SignInFlow } from '../test-support/sign-in.js';
import { startIdentity } from '../test-support/start-identity.js';
import { SeedAccounts } from '../application/seed-accounts/seed-accounts.js';
import { seedSettings } from '../application/seed-accounts/seed-settings.js';

const password = 'two boats that never met';

describe('The accounts of the demo', () => {
  let identity: TestService;
  beforeAll(async () => {
    identity = await startIdentity({ SEED: 'true', SEED_PASSWORD: password });
  });
  afterAll(() => identity.stop());

  it.each([
    ['operator', ['catalogue', 'stock', 'orders', 'support', 'analyst', 'operations', 'accounts']],
    ['customer', ['customer']],
  ])('let an %s sign in', async (name, roles) => {
    const flow = await SignInFlow.begin(identity);
    const submitted = await flow.submit(await flow.open(), `${name}@tradewind.example`, password);
    const { access_token: token } = await flow.tokens(answeredAt(await flow.browser.follow(submitted)));
    expect(decodeJwt(token)).toMatchObject({ roles });
  });

  it('are not made with a password that everybody knows', () => {
    expect(() => readSettings(seedSettings, { SEED: 'true' })).toThrow('SEED_PASSWORD is missing (SEED is true)');
  });

  it('are registered once, however often the service starts', async () => {
    const seed = identity.app.get(SeedAccounts);
    await Promise.all([seed.onApplicationBootstrap(), seed.onApplicationBootstrap()]);
    await eventually(async () => {
      const events = await identity.published(UserRegisteredIntegrationEvent);
      expect(events.map((event) => event.data.email).sort()).toEqual([
        'customer@tradewind.example',
        'operator@tradewind.example',
      ]);
    });
    expect(await identity.query('SELECT 1 FROM outbox')).toHaveLength(2);
  });
});
