import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hash } from '@node-rs/argon2';
import { PasswordChangedIntegrationEvent, PasswordResetRequestedIntegrationEvent } from '@tradewind/contracts';
import { newId } from '@tradewind/domain';
import { eventually, type TestService } from '@tradewind/testing';
import { Mailbox, resetLink } from '../test-support/mailbox.js';
import { createAccount, password, SignInFlow } from '../test-support/sign-in.js';
import { startIdentity } from '../test-support/start-identity.js';
import { fieldsIn, Visitor } from '../test-support/visitor.js';

const newPassword = 'three-gulls-on-a-pier';

describe('A forgotten password', () => {
  let identity: TestService;
  let visitor: Visitor;
  let mailbox: Mailbox;
  beforeAll(async () => {
    identity = await startIdentity({ TRUSTED_PROXIES: '1', RATE_LIMIT_FACTOR: '1000' });
    visitor = new Visitor(identity);
    mailbox = new Mailbox(identity);
  });
  afterAll(() => identity.stop());

  const forget = (email: string) => visitor.post('/account/forgotten-password', { email });
  const setPassword = async (link: string, chosen = newPassword) =>
    visitor.post('/account/new-password', { ...fieldsIn((await visitor.open(link)).html), password: chosen });
  const signInWith = async (email: string, attempt: string) => {
    const flow = await SignInFlow.begin(identity);
    return (await flow.submit(await flow.open(), email, attempt)).status;
  };
  const changesOf = async (userId: string) =>
    (await identity.published(PasswordChangedIntegrationEvent)).filter(({ data }) => data.userId === userId);

  it('is replaced by the link of the mail, which works once', async () => {
    const userId = await createAccount(identity, 'forgetful@example.com');
    expect(await forget(' Forgetful@Example.com')).toMatchObject({ status: 200, heading: 'Look into your mailbox' });
    const link = await mailbox.resetOf(userId);
    const form = await visitor.open(link);
    expect(form.html).toContain('forgetful@example.com');
    expect(form.html).toMatch(/name="password" type="password" autocomplete="new-password"/);
    expect(await setPassword(link)).toMatchObject({ status: 200, heading: 'Your password is changed' });
    expect(await signInWith('forgetful@example.com', newPassword)).toBe(303);
    expect(await signInWith('forgetful@example.com', password)).toBe(401);
    await eventually(async () => expect(await changesOf(userId)).toMatchObject([{ data: { cause: 'reset' } }]));

    expect(await visitor.open(link)).toMatchObject({ status: 410, heading: 'This link does not work any more' });
    const again = await visitor.post('/account/new-password', {
      ...fieldsIn(form.html),
      password: 'another-long-way-home',
    });
    expect(again).toMatchObject({ status: 410 });
    expect(await signInWith('forgetful@example.com', newPassword)).toBe(303);
  });

  it('is replaced once by one of many who send the form at the same moment', async () => {
    const userId = await createAccount(identity, 'rush@example.com');
    await forget('rush@example.com');
    const form = fieldsIn((await visitor.open(await mailbox.resetOf(userId))).html);
    const answers = await Promise.all(
      Array.from({ length: 4 }, (_, n) =>
        visitor.post('/account/new-password', { ...form, password: `three-gulls-on-pier-${n}` }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 410, 410, 410]);
    await eventually(async () => expect(await changesOf(userId)).toHaveLength(1));
  });

  it('ends every session of the account, and every other link', async () => {
    const userId = await createAccount(identity, 'everywhere@example.com');
    const flow = await SignInFlow.begin(identity);
    const tokens = await flow.tokens(await flow.signIn('everywhere@example.com'));
    await forget('everywhere@example.com');
    await forget('everywhere@example.com');
    const [first, second] = [await mailbox.resetOf(userId, 1), await mailbox.resetOf(userId, 2)];
    expect(await setPassword(second)).toMatchObject({ status: 200 });
    expect(await setPassword(first)).toMatchObject({ status: 410 });
    const { refreshTokenGrant } = await import('openid-client');
    await expect(refreshTokenGrant(flow.config, tokens.refresh_token!)).rejects.toMatchObject({
      error: 'invalid_grant',
    });
    expect(await flow.open()).toMatch(/^\/account\/sign-in\//);
  });

  it('tells the page nothing about who has an account, and writes to nobody who has none', async () => {
    const userId = await createAccount(identity, 'known@example.com');
    const [known, unknown] = [await forget('known@example.com'), await forget('unknown@example.com')];
    const neutral = (html: string) => html.replaceAll(/known@|unknown@/g, '@');
    expect(known.status).toBe(unknown.status);
    expect(neutral(known.html)).toBe(neutral(unknown.html));
    expect([...known.headers.keys()].sort()).toEqual([...unknown.headers.keys()].sort());
    await mailbox.resetOf(userId);
    await eventually(async () => {
      expect(await identity.query('SELECT FROM password_resets WHERE NOT is_answered')).toEqual([]);
    });
    const rows = await identity.query(`SELECT FROM outbox WHERE payload LIKE '%unknown@%'`);
    expect(rows).toEqual([]);
  });

  it('can be replaced for one hour, and the link is forgotten then', async () => {
    const userId = await createAccount(identity, 'slow@example.com');
    await forget('slow@example.com');
    const link = await mailbox.resetOf(userId);
    await identity.query(`UPDATE password_resets SET expires_at = now() WHERE user_id = $1`, [userId]);
    expect(await visitor.open(link)).toMatchObject({ status: 410 });
    expect(await signInWith('slow@example.com', password)).toBe(303);
  });

  it.each([
    ['too-short', 'New password must have 15 to 128 characters.'],
    ['weakweakweakweak', 'New password must not repeat the same characters.'],
    ['careless-and-merry', 'New password must not contain the name in the e-mail address.'],
  ])('is not replaced by %o, and the link can still be used', async (chosen, reason) => {
    const email = chosen === 'careless-and-merry' ? 'careless@example.com' : `${newId()}@example.com`;
    const userId = await createAccount(identity, email);
    await forget(email);
    const link = await mailbox.resetOf(userId);
    const refused = await setPassword(link, chosen);
    expect(refused.status).toBe(422);
    expect(refused.html).toContain(reason);
    expect(refused.html).not.toContain(`value="${chosen}"`);
    expect(await setPassword(link)).toMatchObject({ status: 200 });
  });

  it('answers a link with a wrong code like one of a request that does not exist', async () => {
    const userId = await createAccount(identity, 'target@example.com');
    await forget('target@example.com');
    const real = new URLSearchParams((await mailbox.resetOf(userId)).split('?')[1]);
    const forged = {
      request: real.get('request')!,
      code: real.get('code')!.replace(/^./, (c) => (c === 'A' ? 'B' : 'A')),
    };
    const invented = Object.fromEntries(new URLSearchParams(resetLink(newId()).split('?')[1]));
    const open = (link: Record<string, string>) =>
      visitor.open(`/account/new-password?${new URLSearchParams(link).toString()}`);
    const [first, second] = [await open(forged), await open(invented)];
    expect(first.status).toBe(410);
    expect(first.html).toBe(second.html);
  });

  it('is hashed anew at the next sign-in when its hash was made at a lower cost', async () => {
    const userId = await createAccount(identity, 'early@example.com');
    const cheap = await hash(password, { memoryCost: 9_216, timeCost: 1, parallelism: 1 });
    await identity.query('UPDATE users SET password_hash = $2 WHERE id = $1', [userId, cheap]);
    expect(await signInWith('early@example.com', 'another-wind-at-dawn')).toBe(401);
    expect(await signInWith('early@example.com', password)).toBe(303);
    const [user] = await identity.query<{ password_hash: string }>('SELECT password_hash FROM users WHERE id = $1', [
      userId,
    ]);
    expect(user!.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await signInWith('early@example.com', password)).toBe(303);
  });

  it('is asked for with an address only', async () => {
    const page = await forget('nobody');
    expect(page.status).toBe(422);
    expect(page.html).toContain('This must be an e-mail address.');
    expect(fieldsIn(page.html)).toMatchObject({ email: 'nobody' });
  });

  it('leaves no address in an event', async () => {
    const events = await identity.published(PasswordResetRequestedIntegrationEvent);
    expect(JSON.stringify(events.map(({ data }) => data))).not.toContain('@');
  });
});
