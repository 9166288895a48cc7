import type { Broker } from './broker.js';
import { KafkaBroker } from './kafka/kafka-broker.js';
import { PostgresLogBroker } from './postgres-log/postgres-log-broker.js';

export type BrokerConfig =
  | { readonly kind: 'postgres'; /** The log's own database. */ readonly url: string }
  | { readonly kind: 'kafka'; /** `host:port` each. */ readonly brokers: readonly string[] };

/** Connects to the broker that the configuration names. Rejects with `BrokerUnavailableError` when it can't be reached. */
export function connectBroker(config: BrokerConfig, clientId: string): Promise<Broker> {
  if (config.kind === 'postgres') return PostgresLogBroker.connect({ url: config.url, clientId });
  return KafkaBroker.connect({ brokers: config.brokers, clientId });
}
