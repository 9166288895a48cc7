import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@tradewind/domain';
import type { TestService } from '@tradewind/testing';
import { confirmationLink, Mailbox } from '../test-support/mailbox.js';
import { ratioOfTimes, type Try } from '../test-support/paired-times.js';
import { createAccount, password, SignInFlow } from '../test-support/sign-in.js';
import { startIdentity } from '../test-support/start-identity.js';
import { fieldsIn, Visitor } from '../test-support/visitor.js';

const tries = 200;

/** A machine that is busy with something else may measure once more. What the answer betrays, it betrays every time. */
const measurements = 3;

describe('Nobody learns who has an account by the time of an answer', () => {
  let identity: TestService;
  let visitor: Visitor;
  beforeAll(async () => {
    identity = await startIdentity({ TRUSTED_PROXIES: '1', RATE_LIMIT_FACTOR: '1000000' });
    visitor = new Visitor(identity);
    await createAccount(identity, 'known@example.com');
  }, 120_000);
  afterAll(() => identity.stop());

  async function expectEqualTimes(known: Try, unknown: Try): Promise<void> {
    const ratios: number[] = [];
    while (ratios.length < measurements && !ratios.some((ratio) => Math.abs(ratio - 1) <= 0.05)) {
      ratios.push(await ratioOfTimes(known, unknown, tries));
    }
    process.stdout.write(
      `${expect.getState().currentTestName}: ${ratios.map((ratio) => ratio.toFixed(3)).join(', ')}\n`,
    );
    expect(Math.abs(ratios.at(-1)! - 1)).toBeLessThanOrEqual(0.05);
  }

  it('when it is about signing in', async () => {
    const flow = await SignInFlow.begin(identity);
    const form = await flow.open();
    const signIn = (email: string) => async () => {
      await identity.query('DELETE FROM sign_in_attempts');
      expect((await flow.submit(form, email, 'another-wind-at-dawn')).status).toBe(401);
    };
    await expectEqualTimes(signIn('known@example.com'), signIn('other@example.com'));
  }, 180_000);

  it('when it is about registering', async () => {
    const register = (email: string) => async () => {
      const fields = { email, displayName: 'Ada', password };
      expect((await visitor.post('/account/register', fields)).status).toBe(200);
    };
    await expectEqualTimes(register('known@example.com'), register('other@example.com'));
  }, 180_000);

  it('when it is about a forgotten password', async () => {
    const forget = (email: string) => async () => {
      expect((await visitor.post('/account/forgotten-password', { email })).status).toBe(200);
    };
    await expectEqualTimes(forget('known@example.com'), forget('other@example.com'));
  }, 180_000);

  it('when it is about a link to confirm an address', async () => {
    const { html } = await visitor.post('/account/register', {
      email: 'new@example.com',
      displayName: 'Ada',
      password,
    });
    await new Mailbox(identity).confirmationOf('new@example.com');
    const { code } = Object.fromEntries(new URLSearchParams(confirmationLink(newId()).split('?')[1]));
    const confirm = (request: string) => async () => {
      expect((await visitor.post('/account/confirm', { request, code: code! })).status).toBe(410);
    };
    await expectEqualTimes(confirm(fieldsIn(html)['registrationId']!), confirm(newId()));
  }, 180_000);

  it('when it is about sending the mail again', async () => {
    const { html } = await visitor.post('/account/register', {
      email: 'more@example.com',
      displayName: 'Ada',
      password,
    });
    const email = 'more@example.com';
    const again = (registrationId: string) => async () => {
      expect((await visitor.post('/account/register/again', { email, registrationId })).status).toBe(200);
    };
    await expectEqualTimes(again(fieldsIn(html)['registrationId']!), again(newId()));
  }, 180_000);
});
