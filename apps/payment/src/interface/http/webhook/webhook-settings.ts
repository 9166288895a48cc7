import { z } from 'zod';

const entry = /^([a-z0-9_-]{1,40}):([\x21-\x2b\x2d-\x7e]{16,200})$/;

/**
 * The secrets with which the provider signs its notices, by the id of the key: `key_2:…,key_1:…`. There are two while a
 * secret is being replaced.
 */
export const webhookSettings = z.object({
  PAYMENT_WEBHOOK_SECRETS: z.string().transform((text, context) => {
    const entries = text.split(',').map((part) => entry.exec(part));
    if (entries.every((found) => found !== null)) return new Map(entries.map(([, id, secret]) => [id!, secret!]));
    context.addIssue({
      code: 'custom',
      message: 'must be a list such as key_1:secret,key_2:secret, with secrets of 16 to 200 characters',
    });
    return z.NEVER;
  }),
});

export const WEBHOOK_SECRETS = Symbol('WEBHOOK_SECRETS');

export type WebhookSecrets = ReadonlyMap<string, string>;
