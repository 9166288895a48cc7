import { address, certificateFile, wholeNumber } from '@tradewind/platform';
import { z } from 'zod';
import { readSender } from './sender.js';

const flag = z.enum(['true', 'false'], { error: 'must be true or false' }).default('false');

const fields = z.object({
  NODE_ENV: z.string().optional(),
  MAIL_TRANSPORT: z.enum(['preview', 'smtp'], { error: 'must be preview or smtp' }).default('preview'),
  /** Shows what the transport `preview` has sent, to everybody. */
  MAILBOX_PAGE: flag,
  MAIL_FROM: z
    .string()
    .refine((text) => readSender(text) !== undefined, { error: 'must look like Tradewind <shop@example.com>' })
    .default('Tradewind <shop@tradewind.example>'),
  /** The address of the gateway, as customers reach it */
  SHOP_URL: address('http', 'https').default('http://localhost:8080'),
  SMTP_HOST: z.string().optional(),
  SMTP_PORT: wholeNumber(1, 65_535).default(587),
  SMTP_SECURITY: z.enum(['starttls', 'tls', 'none'], { error: 'must be starttls, tls or none' }).default('starttls'),
  SMTP_CA_FILE: certificateFile.optional(),
  SMTP_USER: z.string().optional(),
  SMTP_PASSWORD: z.string().optional(),
  SMTP_CONNECTIONS: wholeNumber(1, 50).default(5),
  MAIL_ATTEMPTS: wholeNumber(1, 50).default(8),
  MAIL_RETRY_SECONDS: wholeNumber(1, 3_600).default(60),
  MAIL_LEASE_SECONDS: wholeNumber(1, 3_600).default(120),
});

type Fields = z.output<typeof fields>;

/** The settings of sending. Every setting that is wrong is named when the service starts. */
export const mailSettings = fields.superRefine((settings, context) => {
  for (const [name, message] of complaints(settings)) context.addIssue({ code: 'custom', path: [name], message });
});

function* complaints(settings: Fields): Generator<[keyof Fields, string]> {
  const { MAIL_TRANSPORT: transport, SMTP_SECURITY: security, SMTP_USER: user, SMTP_PASSWORD: password } = settings;
  if (settings.NODE_ENV === 'production') {
    if (transport !== 'smtp') yield ['MAIL_TRANSPORT', 'must be smtp in production: preview sends nothing'];
    if (settings.MAILBOX_PAGE === 'true')
      yield ['MAILBOX_PAGE', 'must be false in production: it shows all mails to everybody'];
  }
  if (settings.MAILBOX_PAGE === 'true' && transport === 'smtp')
    yield ['MAILBOX_PAGE', 'needs MAIL_TRANSPORT to be preview'];
  if (transport === 'smtp' && settings.SMTP_HOST === undefined)
    yield ['SMTP_HOST', 'is missing (MAIL_TRANSPORT is smtp)'];
  if (user !== undefined && password === undefined)
    yield ['SMTP_PASSWORD', 'or SMTP_PASSWORD_FILE is missing (SMTP_USER is there)'];
  if (user === undefined && password !== undefined) yield ['SMTP_USER', 'is missing (a password is there)'];
  if (user !== undefined && security === 'none')
    yield ['SMTP_SECURITY', 'must not be none: others could read the password'];
  if (security === 'none' && settings.SMTP_CA_FILE !== undefined)
    yield ['SMTP_CA_FILE', 'needs SMTP_SECURITY to be starttls or tls'];
}

export type MailSettings = z.output<typeof mailSettings>;
export const MAIL_SETTINGS = Symbol('MAIL_SETTINGS');
