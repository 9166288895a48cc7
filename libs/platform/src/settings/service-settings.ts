import { z } from 'zod';
import { insightSettings } from './insight-settings.js';
import { tokenSettings } from './token-settings.js';
import { brokerConfig, brokerSettings } from './broker-settings.js';
import { clockSettings } from './clock-settings.js';
import { databaseAddress, databaseTlsOptions, databaseTlsSettings } from './database-settings.js';
import { workshopSettings } from './workshop-settings.js';
import { httpSettings } from './http-settings.js';

const store = z.object({
  OUTBOX_RELAY: z.enum(['polling', 'cdc'], { error: 'must be polling or cdc' }).default('polling'),
  DATABASE_URL: databaseAddress,
  ...tokenSettings.shape,
});

/** A log in PostgreSQL uses the TLS settings of the service's own database unless it has its own. */
const connections = brokerSettings.extend(databaseTlsSettings.shape).transform((settings, context) => {
  const complain = (name: string, message: string) => context.addIssue({ code: 'custom', path: [name], message });
  const database = databaseTlsOptions('DATABASE_SSL_', settings, complain);
  const log = databaseTlsOptions('BROKER_SSL_', settings, complain) ?? database;
  const broker = brokerConfig(settings, log?.tls, complain);
  return broker ? { broker, databaseTls: database?.tls } : z.NEVER;
});

/** Settings of a service with a database, a broker and authenticated users. */
export const serviceSettings = z.intersection(
  z.intersection(
    httpSettings.extend(store.shape),
    z.intersection(z.intersection(clockSettings, workshopSettings), insightSettings),
  ),
  connections,
);

export type ServiceSettings = z.output<typeof serviceSettings>;
