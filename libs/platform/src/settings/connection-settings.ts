import type { KafkaSecurity, TlsOptions } from '@tradewind/broker';
import type { z } from 'zod';
import { databaseTlsOptions, databaseTlsSettings } from './database-settings.js';
import { kafkaSecurity } from './kafka-security.js';
import { kafkaSecuritySettings } from './kafka-security-settings.js';
import type { Environment } from './environment.js';
import { readSettings } from './read-settings.js';
import type { Complain } from './tls-settings.js';

/**
 * Reads `KAFKA_SECURITY_PROTOCOL` and the related settings, for programs other than the services. Throws
 * `SettingsError`.
 */
export function readKafkaSecurity(environment: Environment): KafkaSecurity | undefined {
  return read(kafkaSecuritySettings, environment, kafkaSecurity);
}

/** Reads `DATABASE_SSL_MODE` and the related settings, for the same programs. Throws `SettingsError`. */
export function readDatabaseTls(environment: Environment): TlsOptions | undefined {
  return read(databaseTlsSettings, environment, (settings, complain) => {
    return databaseTlsOptions('DATABASE_SSL_', settings, complain)?.tls;
  });
}

function read<S extends z.ZodType, Options>(
  schema: S,
  environment: Environment,
  options: (settings: z.output<S>, complain: Complain) => Options,
): Options {
  const complaining = schema.transform((settings, context) =>
    options(settings, (name, message) => context.addIssue({ code: 'custom', path: [name], message })),
  );
  return readSettings(complaining, environment) as Options;
}
