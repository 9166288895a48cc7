import { address, wholeNumber } from '@tradewind/platform';
import { z } from 'zod';

export const oidcSettings = z.object({
  /** The address of the provider, as browsers reach it: that of the shop, followed by `/oidc`. */
  TOKEN_ISSUER: address('http', 'https').refine((text) => new URL(text).pathname === '/oidc', {
    error: 'must be the address of the shop, followed by /oidc',
  }),
  /** How long an access token is valid. */
  ACCESS_TOKEN_SECONDS: wholeNumber(30, 3_600).default(300),
});

export type OidcSettings = z.output<typeof oidcSettings>;

export const OIDC_SETTINGS = Symbol('OIDC_SETTINGS');
