import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  EmailConfirmationRequestedIntegrationEvent,
  PasswordChangedIntegrationEvent,
  PasswordResetRequestedIntegrationEvent,
  RegistrationWithTakenEmailAttemptedIntegrationEvent,
} from '@tradewind/contracts';
import { newId } from '@tradewind/domain';
import { isMailLinkCode } from '@tradewind/platform';
import { eventually, type TestService } from '@tradewind/testing';
import type { ParsedMail } from 'mailparser';
import { mailLinkKey, startNotification } from '../test-support/notification-service.js';
import { Shop } from '../test-support/shop.js';
import { TestSmtpServer } from '../test-support/smtp-server.js';

const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString();
const now = () => new Date().toISOString();

describe('About an account, a mail', () => {
  let smtp: TestSmtpServer;
  let service: TestService;
  let shop: Shop;
  beforeAll(async () => {
    smtp = await TestSmtpServer.start();
    service = await startNotification(smtp.settings);
    shop = new Shop(service);
  });
  afterAll(async () => {
    await service.stop();
    await smtp.stop();
  });

  const mailsTo = (email: string, count: number) =>
    eventually(() => {
      const mails = smtp.mailsTo(email);
      expect(mails).toHaveLength(count);
      return mails;
    });
  const linkIn = ({ text }: ParsedMail, path: string) => {
    const url = new URL(new RegExp(`http://shop\\.example${path}\\S+`).exec(text!)![0]);
    return { request: url.searchParams.get('request')!, code: url.searchParams.get('code')! };
  };

  async function askToConfirm(mailNumber = 1, registrationId = newId()) {
    const email = `${registrationId}@example.com`;
    const times = { requestedAt: now(), expiresAt: inAnHour() };
    const request = { registrationId, email, displayName: 'Ada', mailNumber, ...times };
    await service.publish(EmailConfirmationRequestedIntegrationEvent, request);
    return { registrationId, email };
  }

  it('goes to somebody who is no user yet, with a link that only its reader has', async () => {
    const { registrationId, email } = await askToConfirm();
    const [mail] = await mailsTo(email, 1);
    expect(mail!.subject).toBe('Confirm your e-mail address');
    const { request, code } = linkIn(mail!, '/account/confirm');
    expect(request).toBe(registrationId);
    expect(isMailLinkCode(code, 'confirm-registration', request, mailLinkKey)).toBe(true);
    expect(isMailLinkCode(code, 'reset-password', request, mailLinkKey)).toBe(false);
    expect(mail!.html).toContain(code);
    const [stored] = await service.query('SELECT to_jsonb(mails)::text AS row FROM mails WHERE person_id = $1', [
      request,
    ]);
    expect(JSON.stringify(stored)).not.toContain(code);
    expect(mail!.headers.get('list')).toBeUndefined();
  });

  it('is sent again when it was asked for again, but once per request', async () => {
    const { registrationId, email } = await askToConfirm();
    await askToConfirm(1, registrationId);
    await askToConfirm(2, registrationId);
    await askToConfirm(2, registrationId);
    const mails = await mailsTo(email, 2);
    expect(mails.map((mail) => linkIn(mail, '/account/confirm').code)).toEqual(
      Array(2).fill(linkIn(mails[0]!, '/account/confirm').code),
    );
  });

  it('welcomes the person when the address is confirmed', async () => {
    const { registrationId, email } = await askToConfirm();
    await mailsTo(email, 1);
    await shop.register({ id: registrationId, email, token: '' });
    expect((await mailsTo(email, 2))[1]!.subject).toBe('Welcome to Tradewind');
  });

  it('tells a user that somebody tried to register with the address', async () => {
    const { id: userId, email } = await shop.register();
    const attempt = { userId, registrationId: newId(), mailNumber: 1, attemptedAt: now() };
    await service.publish(RegistrationWithTakenEmailAttemptedIntegrationEvent, attempt);
    const mails = await mailsTo(email, 2);
    const mail = mails.find(({ subject }) => subject === 'You have an account already');
    expect(mail!.text).toContain('http://shop.example/account/forgotten-password');
    expect(mail!.text).not.toContain('code=');
  });

  it('brings the link for a new password, which is no link to confirm an address', async () => {
    const { id: userId, email } = await shop.register();
    const resetId = newId();
    const reset = { userId, resetId, requestedAt: now(), expiresAt: inAnHour() };
    await service.publish(PasswordResetRequestedIntegrationEvent, reset);
    const mails = await mailsTo(email, 2);
    const mail = mails.find(({ subject }) => subject === 'Choose a new password');
    const { request, code } = linkIn(mail!, '/account/new-password');
    expect(request).toBe(resetId);
    expect(isMailLinkCode(code, 'reset-password', request, mailLinkKey)).toBe(true);
    expect(isMailLinkCode(code, 'confirm-registration', request, mailLinkKey)).toBe(false);
  });

  it('is not sent any more when its link has expired', async () => {
    const { id: userId, email } = await shop.register();
    await mailsTo(email, 1);
    const longAgo = new Date(Date.now() - 3_700_000).toISOString();
    const reset = { userId, resetId: newId(), requestedAt: longAgo, expiresAt: now() };
    await service.publish(PasswordResetRequestedIntegrationEvent, reset);
    await eventually(async () => {
      const rows = await service.query(`SELECT status FROM mails WHERE person_id = $1 AND kind = 'password-reset'`, [
        userId,
      ]);
      expect(rows).toEqual([{ status: 'suppressed' }]);
    });
    expect(smtp.mailsTo(email)).toHaveLength(1);
  });

  it('tells that the password was changed', async () => {
    const { id: userId, email } = await shop.register();
    const change = { userId, changeId: newId(), cause: 'reset', changedAt: '2026-11-20T09:30:00.000Z' };
    await service.publish(PasswordChangedIntegrationEvent, { ...change, changedAt: now() });
    const mails = await mailsTo(email, 2);
    expect(mails.map(({ subject }) => subject)).toContain('Your password was changed');
  });
});
