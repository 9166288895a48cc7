import type { TlsOptions } from './tls/tls-options.js';
import type { Broker } from './port/broker.js';
import { KafkaBroker } from './kafka/kafka-broker.js';
import type { KafkaSecurity } from './kafka/security/kafka-security.js';
import { PostgresLogBroker } from './postgres-log/postgres-log-broker.js';

export type BrokerConfig = PostgresLogConfig | KafkaConfig;

export interface PostgresLogConfig {
  readonly kind: 'postgres';
  /** Connection string of the database that contains the log. */
  readonly url: string;
  /** Default: no TLS, so the connection is not encrypted. */
  readonly tls?: TlsOptions | undefined;
}

export interface KafkaConfig {
  readonly kind: 'kafka';
  /** Each as `host:port`. */
  readonly brokers: readonly string[];
  readonly security?: KafkaSecurity | undefined;
}

/**
 * Connects to the broker that the configuration names. Rejects with `BrokerUnavailableError` if it can't be reached.
 */
export function connectBroker(config: BrokerConfig, clientId: string): Promise<Broker> {
  if (config.kind === 'postgres') return PostgresLogBroker.connect({ url: config.url, tls: config.tls, clientId });
  return KafkaBroker.connect({ brokers: config.brokers, security: config.security, clientId });
}
