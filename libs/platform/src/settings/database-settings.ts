import type { TlsOptions } from '@tradewind/broker';
import { z } from 'zod';
import { fileText } from './file-settings.js';
import { address } from './http-settings.js';
import { certificateFile, type Complain, tlsNames, tlsOptions } from './tls-settings.js';

const sslParameters = ['ssl', 'sslmode', 'sslcert', 'sslkey', 'sslrootcert', 'sslnegotiation'];
const sslMode = z.enum(['disable', 'verify-full'], { error: 'must be disable or verify-full' });

/** The URL of a PostgreSQL database. It must not contain TLS parameters, because they would override the settings. */
export const databaseAddress = address('postgres', 'postgresql').refine(saysNothingOfTls, {
  error: `must not contain ${sslParameters.join(', ')}: TLS has settings of its own, from DATABASE_SSL_MODE on`,
});

/** TLS settings for the service's own database, and for the broker if that is a log in PostgreSQL. */
export const databaseTlsSettings = z.object({
  DATABASE_SSL_MODE: sslMode.optional(),
  DATABASE_SSL_CA_FILE: certificateFile.optional(),
  DATABASE_SSL_CERT_FILE: certificateFile.optional(),
  DATABASE_SSL_KEY_FILE: fileText.optional(),
  DATABASE_SSL_SERVER_NAME: z.string().optional(),
  BROKER_SSL_MODE: sslMode.optional(),
  BROKER_SSL_CA_FILE: certificateFile.optional(),
  BROKER_SSL_CERT_FILE: certificateFile.optional(),
  BROKER_SSL_KEY_FILE: fileText.optional(),
  BROKER_SSL_SERVER_NAME: z.string().optional(),
});

/** What a process needs to connect to its own database. */
export interface DatabaseSettings {
  readonly DATABASE_URL: string;
  readonly databaseTls: TlsOptions | undefined;
}

/** Settings of a process that has a database but no broker. */
export const databaseSettings = databaseTlsSettings
  .extend({ DATABASE_URL: databaseAddress })
  .transform((settings, context): DatabaseSettings => {
    const complain = (name: string, message: string) => context.addIssue({ code: 'custom', path: [name], message });
    const { DATABASE_URL } = settings;
    return { DATABASE_URL, databaseTls: databaseTlsOptions('DATABASE_SSL_', settings, complain)?.tls };
  });

type Prefix = 'DATABASE_SSL_' | 'BROKER_SSL_';

/**
 * Returns undefined if no setting with this prefix is set. Any of these settings enables TLS, except the mode
 * `disable`.
 */
export function databaseTlsOptions(
  prefix: Prefix,
  settings: z.output<typeof databaseTlsSettings>,
  complain: Complain,
): { readonly tls: TlsOptions | undefined } | undefined {
  const mode = settings[`${prefix}MODE`];
  const names = tlsNames(prefix, settings);
  if (mode === undefined && names.length === 0) return undefined;
  if (mode !== 'disable') return { tls: tlsOptions(prefix, settings, complain) };
  for (const name of names) complain(name, `needs ${prefix}MODE to be verify-full (it is disable)`);
  return { tls: undefined };
}

function saysNothingOfTls(text: string): boolean {
  if (!URL.canParse(text)) return true;
  return [...new URL(text).searchParams.keys()].every((name) => !sslParameters.includes(name.toLowerCase()));
}
