import { describe, expect, it } from 'vitest';
import { readSettings, type SettingsError } from '@tradewind/platform';
import { mailSettings } from './mail-settings.js';

function complaints(environment: Record<string, string>): readonly string[] {
  try {
    readSettings(mailSettings, environment);
    return [];
  } catch (error) {
    return (error as SettingsError).sentences;
  }
}

const smtp = { MAIL_TRANSPORT: 'smtp', SMTP_HOST: 'mail.example' };

describe('The settings of sending', () => {
  it('need not be given to a developer, who sends nothing then', () => {
    expect(readSettings(mailSettings, {})).toMatchObject({ MAIL_TRANSPORT: 'preview', MAILBOX_PAGE: 'false' });
  });

  it('require a certificate that is verified unless they say that there is none', () => {
    expect(readSettings(mailSettings, smtp)).toMatchObject({ SMTP_SECURITY: 'starttls', SMTP_PORT: 587 });
  });

  it.each([
    [{ NODE_ENV: 'production' }, 'MAIL_TRANSPORT must be smtp in production: preview sends nothing.'],
    [
      { NODE_ENV: 'production', ...smtp, MAILBOX_PAGE: 'true' },
      'MAILBOX_PAGE must be false in production: it shows all mails to everybody.',
    ],
    [{ MAIL_TRANSPORT: 'pigeon' }, 'MAIL_TRANSPORT must be preview or smtp.'],
    [{ MAIL_TRANSPORT: 'smtp' }, 'SMTP_HOST is missing (MAIL_TRANSPORT is smtp).'],
    [{ ...smtp, MAILBOX_PAGE: 'true' }, 'MAILBOX_PAGE needs MAIL_TRANSPORT to be preview.'],
    [{ ...smtp, SMTP_USER: 'shop' }, 'SMTP_PASSWORD or SMTP_PASSWORD_FILE is missing (SMTP_USER is there).'],
    [{ ...smtp, SMTP_PASSWORD: 'x' }, 'SMTP_USER is missing (a password is there).'],
    [
      { ...smtp, SMTP_USER: 'shop', SMTP_PASSWORD: 's3cret', SMTP_SECURITY: 'none' },
      'SMTP_SECURITY must not be none: others could read the password.',
    ],
    [{ ...smtp, SMTP_SECURITY: 'maybe' }, 'SMTP_SECURITY must be starttls, tls or none.'],
    [{ ...smtp, SMTP_PORT: '0' }, 'SMTP_PORT must be a whole number from 1 to 65535.'],
    [{ MAIL_FROM: 'shop@example.com' }, 'MAIL_FROM must look like Tradewind <shop@example.com>.'],
    [{ MAIL_FROM: 'Shop\r\nBcc: x <shop@example.com>' }, 'MAIL_FROM must look like Tradewind <shop@example.com>.'],
    [{ SHOP_URL: 'javascript:alert(1)' }, 'SHOP_URL must be an address that starts with http:// or https://.'],
  ])('are refused with a sentence: %j', (environment, sentence) => {
    expect(complaints(environment)).toContain(sentence);
    expect(complaints(environment).join()).not.toContain('s3cret');
  });
});
