import { address } from '@tradewind/platform';
import { z } from 'zod';

/** Where the payment provider is, and what it knows the shop by. */
export const providerSettings = z.object({
  PAYMENT_PROVIDER_URL: address('http', 'https'),
  PAYMENT_PROVIDER_API_KEY: z.string().regex(/^[\x21-\x7e]{16,200}$/, 'must be 16 to 200 characters without spaces'),
});

export type ProviderSettings = z.output<typeof providerSettings>;

export const PROVIDER_SETTINGS = Symbol('PROVIDER_SETTINGS');
