import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestAuthority, type TestCertificate } from '@tradewind/embedded-postgres/test-authority';
import { TestSmtpServer } from '../../test-support/smtp-server.js';
import { type SmtpServer, SmtpTransport } from './smtp-transport.js';

const mail = {
  messageId: '<1@shop.example>',
  to: { name: 'Mara', address: 'mara@example.com' },
  subject: 'Hello',
  text: 'Hello',
  html: '<p>Hello</p>',
  unsubscribeUrl: null,
};

describe('The way to the mail server', () => {
  let authority: TestAuthority;
  let certificate: TestCertificate;
  let opened: TestSmtpServer[];

  beforeAll(async () => {
    opened = [];
    authority = await TestAuthority.create();
    certificate = await authority.sign('mail', { hosts: ['localhost'] });
  });
  afterAll(() => Promise.all(opened.map((each) => each.stop())));

  async function serverWith(options: object): Promise<TestSmtpServer> {
    const smtp = await TestSmtpServer.start({ authOptional: true, ...options });
    opened.push(smtp);
    return smtp;
  }

  async function deliver(smtp: TestSmtpServer, over: Partial<SmtpServer>) {
    const server = { host: 'localhost', port: smtp.port, security: 'starttls', connections: 1, ...over } as const;
    const transport = new SmtpTransport(server, { name: 'Tradewind', address: 'shop@shop.example' });
    const delivery = await transport.deliver(mail);
    transport.beforeApplicationShutdown();
    return delivery;
  }

  it.each([
    ['upgraded', 'starttls', false],
    ['encrypted from the start', 'tls', true],
  ] as const)('is %s with a certificate that is verified', async (_, security, secure) => {
    const smtp = await serverWith({ ...certificate, secure });
    expect(await deliver(smtp, { security, ca: authority.ca })).toMatchObject({ outcome: 'taken' });
    expect(smtp.mails).toHaveLength(1);
  });

  it.each([
    ['upgraded', 'starttls', false],
    ['encrypted from the start', 'tls', true],
  ] as const)('is not used when it is %s with a certificate that nobody vouches for', async (_, security, secure) => {
    const smtp = await serverWith({ ...certificate, secure });
    expect(await deliver(smtp, { security })).toMatchObject({ outcome: 'unavailable' });
    expect(smtp.mails).toEqual([]);
  });

  it('is not used when the certificate is for another host', async () => {
    const other = await authority.sign('mail', { hosts: ['mail.example'] });
    const smtp = await serverWith(other);
    expect(await deliver(smtp, { ca: authority.ca })).toMatchObject({ outcome: 'unavailable' });
  });

  it('is not used unencrypted when the server, or somebody between, offers no encryption', async () => {
    const smtp = await serverWith({ disabledCommands: ['STARTTLS'] });
    expect(await deliver(smtp, { ca: authority.ca })).toMatchObject({ outcome: 'unavailable' });
    expect(smtp.mails).toEqual([]);
  });

  it('is used unencrypted only when the settings say so', async () => {
    const smtp = await serverWith({ disabledCommands: ['STARTTLS'] });
    expect(await deliver(smtp, { security: 'none' })).toMatchObject({ outcome: 'taken' });
  });

  it('takes the user and the password, and a wrong one is the fault of no mail', async () => {
    const onAuth = (auth: { password: string }, _: unknown, done: (error: Error | null, response?: object) => void) =>
      auth.password === 'right' ? done(null, { user: 1 }) : done(new Error('no'));
    const smtp = await serverWith({ ...certificate, authOptional: false, onAuth });
    const auth = { user: 'shop', pass: 'right' };
    expect(await deliver(smtp, { ca: authority.ca, auth })).toMatchObject({ outcome: 'taken' });
    const wrong = await deliver(smtp, { ca: authority.ca, auth: { ...auth, pass: 'wrong' } });
    expect(wrong).toMatchObject({ outcome: 'unavailable', code: 'SMTP 535' });
  });
});
