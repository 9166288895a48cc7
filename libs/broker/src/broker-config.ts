import type { TlsOptions } from './tls/tls-options.js';
import type { Broker } from './port/broker.js';
import { KafkaBroker } from './kafka/kafka-broker.js';
import type { KafkaSecurity } from './kafka/security/kafka-security.js';
import { PostgresLogBroker } from './postgres-log/postgres-log-broker.js';

export type BrokerConfig = PostgresLogConfig | KafkaConfig;

export interface PostgresLogConfig {
  readonly kind: 'postgres';
  /** The log's own database. */
  readonly url: string;
  /** Default: none; what the server and this process tell each other is readable on the way. */
  readonly tls?: TlsOptions | undefined;
}

export interface KafkaConfig {
  readonly kind: 'kafka';
  /** `host:port` each. */
  readonly brokers: readonly string[];
  readonly security?: KafkaSecurity | undefined;
}

/** Connects to the broker that the configuration names. Rejects with `BrokerUnavailableError` when it can't be reached. */
export function connectBroker(config: BrokerConfig, clientId: string): Promise<Broker> {
  if (config.kind === 'postgres') return PostgresLogBroker.connect({ url: config.url, tls: config.tls, clientId });
  return KafkaBroker.connect({ brokers: config.brokers, security: config.security, clientId });
}
