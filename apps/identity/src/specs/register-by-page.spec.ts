import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EmailConfirmationRequestedIntegrationEvent, UserRegisteredIntegrationEvent } from '@tradewind/contracts';
import { newId } from '@tradewind/domain';
import { eventually, type TestService } from '@tradewind/testing';
import { confirmationLink, Mailbox, resetLink } from '../test-support/mailbox.js';
import { startIdentity } from '../test-support/start-identity.js';
import { fieldsIn, Visitor } from '../test-support/visitor.js';

const password = 'a-fair-wind-at-dawn';

describe('Registering by the page', () => {
  let identity: TestService;
  let visitor: Visitor;
  let mailbox: Mailbox;
  beforeAll(async () => {
    identity = await startIdentity({ TRUSTED_PROXIES: '1', RATE_LIMIT_FACTOR: '1000' });
    visitor = new Visitor(identity);
    mailbox = new Mailbox(identity);
  });
  afterAll(() => identity.stop());

  const register = (email: string, more: Record<string, string> = {}) =>
    visitor.post('/account/register', { email, displayName: 'Ada', password, ...more });
  const confirm = async (link: string) => visitor.post('/account/confirm', fieldsIn((await visitor.open(link)).html));
  const usersAt = (email: string) => identity.query<{ id: string }>('SELECT id FROM users WHERE email = $1', [email]);
  const registeredAt = async (email: string) =>
    (await identity.published(UserRegisteredIntegrationEvent)).filter(({ data }) => data.email === email);

  it('makes no user before the address is confirmed by the link of the mail', async () => {
    const page = await register(' Ada@Example.com ');
    expect(page).toMatchObject({ status: 200, heading: 'Look into your mailbox' });
    expect(page.html).toContain('ada@example.com');
    const request = await mailbox.confirmationRequest('ada@example.com');
    expect(await usersAt('ada@example.com')).toEqual([]);

    const link = confirmationLink(request.registrationId);
    expect(await visitor.open(link)).toMatchObject({ status: 200, heading: 'Confirm your address' });
    expect(await usersAt('ada@example.com')).toEqual([]);
    expect(await confirm(link)).toMatchObject({ status: 200, heading: 'Your account is ready' });
    expect(await usersAt('ada@example.com')).toEqual([{ id: request.registrationId }]);
    await eventually(async () => expect(await registeredAt('ada@example.com')).toHaveLength(1));
  });

  it('keeps the password as a hash only, and lets no code out of the service', async () => {
    await register('hash@example.com');
    const link = await mailbox.confirmationOf('hash@example.com');
    const code = new URLSearchParams(link.split('?')[1]).get('code')!;
    const [row] = await identity.query<{ password_hash: string }>(
      `SELECT password_hash FROM pending_registrations WHERE email = 'hash@example.com'`,
    );
    expect(row!.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    const rows = await identity.query('SELECT payload FROM outbox');
    expect(JSON.stringify(rows)).not.toMatch(/argon2|a-fair-wind/);
    expect(JSON.stringify(rows)).not.toContain(code);
  });

  it('tells the page nothing about an address that has an account, but tells its owner', async () => {
    await register('known@example.com');
    await confirm(await mailbox.confirmationOf('known@example.com'));
    const [user] = await usersAt('known@example.com');
    const unknown = await register('unknown@example.com');
    const known = await register('known@example.com');

    const neutral = (html: string) => html.replaceAll(/known@|unknown@/g, '@').replaceAll(/value="[0-9a-f-]{36}"/g, '');
    expect(known.status).toBe(unknown.status);
    expect(neutral(known.html)).toBe(neutral(unknown.html));
    const lines = ({ headers }: typeof known) => [...headers.keys()].sort();
    expect(lines(known)).toEqual(lines(unknown));
    await eventually(async () => expect(await mailbox.attemptsAt(user!.id)).toMatchObject([{ mailNumber: 1 }]));
    const requests = await identity.published(EmailConfirmationRequestedIntegrationEvent);
    expect(requests.filter(({ data }) => data.email === 'known@example.com')).toHaveLength(1);
  });

  it('sends the mail again at most twice, and also for an address that has an account', async () => {
    const { html } = await register('again@example.com');
    const form = fieldsIn(html);
    const written = async (number: number) => {
      const { mailNumber } = await mailbox.confirmationRequest('again@example.com');
      expect(mailNumber).toBe(number);
    };
    await eventually(() => written(1));
    expect((await visitor.post('/account/register/again', form)).html).toContain('We write once more');
    await eventually(() => written(2));
    await visitor.post('/account/register/again', form);
    await eventually(() => written(3));
    const last = await visitor.post('/account/register/again', form);
    expect(last.html).toContain('We write once more');
    const [row] = await identity.query<{ mails_requested: number }>(
      `SELECT mails_requested FROM pending_registrations WHERE email = 'again@example.com'`,
    );
    expect(row!.mails_requested).toBe(3);
  });

  it('says the same to somebody who asks again for a registration that does not exist', async () => {
    const fields = { email: 'invented@example.com', registrationId: newId() };
    expect(await visitor.post('/account/register/again', fields)).toMatchObject({ status: 200 });
    expect(await visitor.post('/account/register/again', { ...fields, registrationId: "'" })).toMatchObject({
      status: 200,
    });
  });

  it('is confirmed once, and whoever clicks twice is told that all is well', async () => {
    await register('twice@example.com');
    const link = await mailbox.confirmationOf('twice@example.com');
    const answers = await Promise.all([confirm(link), confirm(link), confirm(link)]);
    expect(answers.map(({ heading }) => heading).sort()).toEqual([
      'Your account is ready',
      'Your address is confirmed',
      'Your address is confirmed',
    ]);
    await eventually(async () => expect(await registeredAt('twice@example.com')).toHaveLength(1));
    expect(await usersAt('twice@example.com')).toHaveLength(1);
  });

  it('gives an address to whoever confirms first, of two registrations with it', async () => {
    const first = fieldsIn((await register('rivals@example.com')).html)['registrationId']!;
    const second = fieldsIn((await register('rivals@example.com')).html)['registrationId']!;
    expect((await confirm(confirmationLink(second))).heading).toBe('Your account is ready');
    expect((await confirm(confirmationLink(first))).heading).toBe('You have an account already');
    expect(await usersAt('rivals@example.com')).toEqual([{ id: second }]);
  });

  it('cannot be confirmed after a day, and leaves nothing of its person behind', async () => {
    await register('late@example.com');
    const link = await mailbox.confirmationOf('late@example.com');
    await identity.query(`UPDATE pending_registrations SET expires_at = now() WHERE email = 'late@example.com'`);
    expect(await confirm(link)).toMatchObject({ status: 410, heading: 'This link does not work any more' });
    await identity.pass({ seconds: 1 });
  });

  it.each([
    ['another request', () => confirmationLink(newId())],
    ['a changed code', () => confirmationLink(newId()).replace(/code=../, 'code=AA')],
    ['no code', () => `/account/confirm?request=${newId()}`],
    ['a request that is none', () => confirmationLink('1; DROP TABLE users')],
    ['the code of another purpose', () => resetLink(newId()).replace('new-password', 'confirm')],
    ['two codes', () => `${confirmationLink(newId())}&code=x`],
  ])('is not confirmed by a link with %s', async (_, link) => {
    const fields = Object.fromEntries(new URLSearchParams(link().split('?')[1]));
    expect(await visitor.post('/account/confirm', fields)).toMatchObject({ status: 410 });
  });

  it('is not confirmed by the code of another registration', async () => {
    const mine = fieldsIn((await register('mine@example.com')).html)['registrationId']!;
    const link = await mailbox.confirmationOf('mine@example.com');
    const foreign = fieldsIn((await register('foreign@example.com')).html)['registrationId']!;
    expect(
      await visitor.post('/account/confirm', {
        request: foreign,
        code: new URLSearchParams(link.split('?')[1]).get('code')!,
      }),
    ).toMatchObject({ status: 410 });
    expect(mine).not.toBe(foreign);
    expect(await usersAt('foreign@example.com')).toEqual([]);
  });

  it('names all that is wrong at once, and gives back what was typed, but never the password', async () => {
    const page = await visitor.post('/account/register', {
      email: '<nobody>"',
      displayName: '',
      password: 'short & secret',
    });
    expect(page.status).toBe(422);
    expect(page.html).toContain('<title>Error: Create an account');
    const links = [...page.html.matchAll(/<li><a href="#([^"]+)">([^<]+)</g)].map(([, id, text]) => `${id}: ${text}`);
    expect(links).toEqual([
      'displayName: Name must have 1 to 80 characters.',
      'email: This must be an e-mail address.',
      'password: Password must have 15 to 128 characters.',
    ]);
    for (const id of ['displayName', 'email', 'password']) {
      expect(page.html).toMatch(
        new RegExp(`<input id="${id}"[^>]*aria-describedby="[^"]*${id}-error[^"]*" aria-invalid="true"`),
      );
      expect(page.html).toContain(`id="${id}-error"`);
    }
    expect(page.html).toContain('value="&lt;nobody&gt;&quot;"');
    expect(page.html).not.toContain('short &amp; secret');
  });

  it.each([
    ['another site', { Origin: 'https://evil.example' }],
    ['another site, as the browser says', { 'Sec-Fetch-Site': 'cross-site' }],
    ['another host of the same site', { 'Sec-Fetch-Site': 'same-site' }],
  ])('is refused when the form comes from %s', async (_, headers) => {
    const fields = { email: 'forged@example.com', displayName: 'Ada', password };
    const page = await visitor.post('/account/register', fields, headers);
    expect(page).toMatchObject({ status: 403, heading: 'The form does not come from the shop' });
    expect(await identity.query(`SELECT FROM pending_registrations WHERE email = 'forged@example.com'`)).toEqual([]);
  });

  it('sends pages that run no script, are stored nowhere and shown in no frame', async () => {
    const { headers, html } = await visitor.open('/account/register');
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(html).not.toMatch(/<script|style=|<style| on\w+=/);
    const [style] = /\/account\/assets\/[\w.]+\.css/.exec(html)!;
    const sheet = await visitor.open(style);
    expect(sheet.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(sheet.headers.get('content-type')).toBe('text/css; charset=utf-8');
    for (const [url] of sheet.html.matchAll(/\/account\/assets\/[\w.]+/g)) {
      expect((await visitor.open(url)).status).toBe(200);
    }
    expect((await visitor.open('/account/assets/..%2Fmain.js')).status).toBe(404);
  });

  it('tells password managers what its fields are', async () => {
    const { html } = await visitor.open('/account/register');
    expect(html).toMatch(/name="email" type="email" autocomplete="username"/);
    expect(html).toMatch(/name="password" type="password" autocomplete="new-password"/);
    expect(html).not.toMatch(/maxlength|onpaste/);
  });
});
