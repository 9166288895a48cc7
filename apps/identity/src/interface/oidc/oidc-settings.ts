import { address, wholeNumber } from '@tradewind/platform';
import { z } from 'zod';

const secret = /^[\x21-\x2b\x2d-\x7e]{32,200}$/;

export const oidcSettings = z.object({
  /** The address of the provider, as browsers reach it: that of the shop, followed by `/oidc`. */
  TOKEN_ISSUER: address('http', 'https').refine((text) => new URL(text).pathname === '/oidc', {
    error: 'must be the address of the shop, followed by /oidc',
  }),
  /**
   * Signs the cookies. To replace it, set the new secret and the old one, with a comma between, and leave out the old one when the
   * cookies of that time have expired, after 12 hours.
   */
  IDENTITY_KEY: z.string().transform((text, context) => {
    const keys = text.split(',');
    if (keys.length <= 2 && keys.every((key) => secret.test(key))) return keys;
    context.addIssue({
      code: 'custom',
      message: 'must be a secret of 32 to 200 characters, or two with a comma between',
    });
    return z.NEVER;
  }),
  ACCESS_TOKEN_SECONDS: wholeNumber(30, 3_600).default(300),
});

export type OidcSettings = z.output<typeof oidcSettings>;

export const OIDC_SETTINGS = Symbol('OIDC_SETTINGS');
