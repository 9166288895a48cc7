import { z } from 'zod';

const secret = z.string().min(16);

/** `PROVIDER_WEBHOOK_URL` is where notices are sent; without it, none are. */
export const providerSettings = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535),
  HOST: z.string().optional(),
  DATABASE_URL: z.string().min(1),
  PROVIDER_API_KEY: secret,
  PROVIDER_OPERATOR_KEY: secret,
  PROVIDER_WEBHOOK_URL: z.url().optional(),
  PROVIDER_WEBHOOK_KEY_ID: z.string().min(1).default('key_1'),
  PROVIDER_WEBHOOK_SECRET: secret,
});

export type ProviderSettings = z.output<typeof providerSettings>;
