import type { BrokerConfig, TlsOptions } from '@tradewind/broker';
import { z } from 'zod';
import { databaseAddress } from './database-settings.js';
import { kafkaSecurity } from './kafka-security.js';
import { kafkaSecuritySettings } from './kafka-security-settings.js';
import type { Complain } from './tls-settings.js';

/** Kafka brokers as a comma-separated list of `host:port`. */
export const brokerAddresses = z
  .string()
  .transform((text) => text.split(',').map((entry) => entry.trim()))
  .refine((entries) => entries.every((entry) => /^[\w.-]+:\d{1,5}$/.test(entry)), {
    error: 'must be a comma-separated list of host:port',
  });

export const brokerSettings = kafkaSecuritySettings.extend({
  BROKER: z.enum(['postgres', 'kafka'], { error: 'must be postgres or kafka' }).default('postgres'),
  BROKER_URL: databaseAddress.optional(),
  KAFKA_BROKERS: brokerAddresses.optional(),
});

/** Builds the configuration of the broker. `tls` applies to a log in PostgreSQL. Returns undefined after a complaint. */
export function brokerConfig(
  settings: z.output<typeof brokerSettings>,
  tls: TlsOptions | undefined,
  complain: Complain,
): BrokerConfig | undefined {
  const { BROKER, BROKER_URL: url, KAFKA_BROKERS: brokers } = settings;
  const security = kafkaSecurity(settings, complain);
  if (BROKER === 'kafka' && brokers) return { kind: 'kafka', brokers, ...(security && { security }) };
  if (BROKER === 'postgres' && url) return { kind: 'postgres', url, ...(tls && { tls }) };
  complain(BROKER === 'kafka' ? 'KAFKA_BROKERS' : 'BROKER_URL', `is missing (BROKER is ${BROKER})`);
  return undefined;
}
