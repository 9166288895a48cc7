import { wholeNumber } from '@tradewind/platform';
import { z } from 'zod';

const secret = /^[\x21-\x2b\x2d-\x7e]{32,200}$/;

export const keySettings = z.object({
  /**
   * Encrypts the private signing keys in the database, and signs the cookies of the provider. To replace it, set the new secret and
   * the old one, with a comma between; 12 hours later, leave out the old one.
   */
  IDENTITY_KEY: z.string().transform((text, context) => {
    const secrets = text.split(',');
    if (secrets.length <= 2 && secrets.every((part) => secret.test(part))) return secrets;
    context.addIssue({
      code: 'custom',
      message: 'must be a secret of 32 to 200 characters, or two with a comma between',
    });
    return z.NEVER;
  }),
  /** How old a signing key becomes before the next one is published. */
  SIGNING_KEY_DAYS: wholeNumber(1, 365).default(30),
});

export type KeySettings = z.output<typeof keySettings>;

export const KEY_SETTINGS = Symbol('KEY_SETTINGS');
