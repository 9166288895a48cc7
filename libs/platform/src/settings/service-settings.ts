import { z } from 'zod';
import { address, httpSettings } from './http-settings.js';

const databaseAddress = address('postgres', 'postgresql');

const brokerAddresses = z
  .string()
  .transform((text) => text.split(',').map((entry) => entry.trim()))
  .refine((entries) => entries.every((entry) => /^[\w.-]+:\d{1,5}$/.test(entry)), {
    error: 'must be a comma-separated list of host:port',
  });

const broker = z
  .object({
    BROKER: z.enum(['postgres', 'kafka'], { error: 'must be postgres or kafka' }).default('postgres'),
    BROKER_URL: databaseAddress.optional(),
    KAFKA_BROKERS: brokerAddresses.optional(),
  })
  .transform((settings, context) => {
    if (settings.BROKER === 'kafka' && settings.KAFKA_BROKERS)
      return { kind: 'kafka' as const, brokers: settings.KAFKA_BROKERS };
    if (settings.BROKER === 'postgres' && settings.BROKER_URL)
      return { kind: 'postgres' as const, url: settings.BROKER_URL };
    const missing = settings.BROKER === 'kafka' ? 'KAFKA_BROKERS' : 'BROKER_URL';
    context.addIssue({ code: 'custom', path: [missing], message: `is missing (BROKER is ${settings.BROKER})` });
    return z.NEVER;
  });

const store = z.object({
  OUTBOX_RELAY: z.enum(['polling', 'cdc'], { error: 'must be polling or cdc' }).default('polling'),
  DATABASE_URL: databaseAddress,
  JWKS_URL: address('http', 'https'),
  TOKEN_ISSUER: z.string().default('tradewind-identity'),
  TOKEN_AUDIENCE: z.string().default('tradewind'),
});

/** Settings of a service with a database, a broker and signed-in users. */
export const serviceSettings = z.intersection(
  httpSettings.extend(store.shape),
  broker.transform((value) => ({ broker: value })),
);

export type ServiceSettings = z.output<typeof serviceSettings>;
