import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { Logger } from '@nestjs/common';
import { newId } from '@tradewind/domain';
import type { TestService } from '@tradewind/testing';
import { Browser } from '../test-support/browser.js';
import { Mailbox } from '../test-support/mailbox.js';
import { createAccount, password, SignInFlow } from '../test-support/sign-in.js';
import { identitySettings, startIdentity } from '../test-support/start-identity.js';
import { fieldsIn, Visitor } from '../test-support/visitor.js';

const wrong = 'another-wind-at-dawn';
const chosen = 'three-gulls-on-a-pier';

describe('The log tells whoever is on call', () => {
  let identity: TestService;
  let userId: string;
  const logged: string[] = [];
  const told = () =>
    logged.filter((line) => /^(Signed in|Signed out|Not signed in|The password of|A token|No token)/.test(line));
  beforeAll(async () => {
    for (const level of ['log', 'warn'] as const) {
      vi.spyOn(Logger.prototype, level).mockImplementation((message: unknown) => void logged.push(String(message)));
    }
    identity = await startIdentity({ TRUSTED_PROXIES: '1' });
    userId = await createAccount(identity, 'ada@example.com');
  });
  afterEach(() => void (logged.length = 0));
  afterAll(async () => {
    await identity.stop();
    vi.restoreAllMocks();
  });

  const begin = async (address: string) => {
    const flow = await SignInFlow.begin(identity, new Browser(identity.url, { 'X-Forwarded-For': address }));
    return { flow, form: await flow.open() };
  };

  it('who has signed in, and from where', async () => {
    const { flow, form } = await begin('198.51.100.1');
    await flow.submit(form, 'ada@example.com');
    expect(told()).toEqual([`Signed in: ${userId} from 198.51.100.1`]);
  });

  it('who was refused, and never what was typed', async () => {
    const { flow, form } = await begin('198.51.100.2');
    await flow.submit(form, 'ada@example.com', wrong);
    await flow.submit(form, 'my-password-in-the-wrong-field', wrong);
    expect(told()).toEqual([
      `Not signed in: wrong password for ${userId} from 198.51.100.2`,
      'Not signed in: no such account, from 198.51.100.2',
    ]);
  });

  it('who has to wait', async () => {
    const { flow, form } = await begin('198.51.100.3');
    for (let n = 0; n < 6; n++) await flow.submit(form, 'bob@example.com', wrong);
    expect(told().at(-1)).toMatch(/^Not signed in: too many failures, from 198\.51\.100\.3; may try again in \d+ s$/);
  });

  it('who has signed out whom', async () => {
    const { flow, form } = await begin('198.51.100.5');
    await flow.submit(form, 'ada@example.com');
    logged.length = 0;
    const chief = newId();
    const token = identity.tokenFor({ id: chief, roles: ['accounts'] });
    await identity.request.delete(`/users/${userId}/sessions`).auth(token, { type: 'bearer' }).expect(204);
    expect(told()).toEqual([`Signed out everywhere: ${userId} by ${chief}`]);
  });

  it('who has changed a password, or could not', async () => {
    const { flow, form } = await begin('198.51.100.4');
    await flow.browser.follow(await flow.submit(form, 'ada@example.com'));
    logged.length = 0;
    await flow.browser.post('/account/password', { currentPassword: wrong, password: chosen });
    await flow.browser.post('/account/password', { currentPassword: password, password: chosen });
    expect(told()).toEqual([
      `The password of ${userId} was not changed: the current one is wrong`,
      `The password of ${userId} was changed`,
    ]);
  });

  it('who has replaced a forgotten password', async () => {
    const visitor = new Visitor(identity, '198.51.100.5');
    await visitor.post('/account/forgotten-password', { email: 'ada@example.com' });
    const form = await visitor.open(await new Mailbox(identity).resetOf(userId));
    logged.length = 0;
    await visitor.post('/account/new-password', { ...fieldsIn(form.html), password });
    expect(told()).toEqual([`The password of ${userId} was replaced by the link of a mail`]);
  });

  it('which program got a token, or was refused', async () => {
    const ask = (secret: string) =>
      fetch(`${identity.url}/oidc/token`, {
        method: 'POST',
        headers: { Authorization: `Basic ${Buffer.from(`tradewind-tools:${secret}`).toString('base64')}` },
        body: new URLSearchParams({ grant_type: 'client_credentials' }),
      });
    await ask('a-secret-that-somebody-has-guessed');
    await ask(identitySettings.TOOLS_CLIENT_SECRET);
    expect(told()).toEqual(['No token for tradewind-tools: invalid_client', 'A token for tradewind-tools itself']);
    expect(logged.join()).not.toContain('secret');
  });
});
