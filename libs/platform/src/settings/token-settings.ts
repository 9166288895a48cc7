import { z } from 'zod';
import { address } from './http-settings.js';

/** Which access tokens a process accepts. The issuer is `/oidc` at the shop's public address. */
export const tokenSettings = z.object({
  JWKS_URL: address('http', 'https'),
  TOKEN_ISSUER: address('http', 'https'),
  TOKEN_AUDIENCE: z.string().default('tradewind'),
});

export type TokenSettings = z.output<typeof tokenSettings>;
