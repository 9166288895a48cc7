import type { BrokerConfig, KafkaConfig } from '@tradewind/broker';
import { readKafkaSecurity } from '@tradewind/platform/connection-settings';

/**
 * The settings of Kafka's security for a process of the shop, from those of this process. `{service}` in a value stands for the
 * service's name: each may have a user, a certificate or a secret of its own.
 */
export function kafkaEnvironment(service: string): Record<string, string> {
  const settings = Object.entries(process.env).filter(([name]) => /^KAFKA_(SECURITY|SSL|SASL)_/.test(name));
  return Object.fromEntries(settings.map(([name, value = '']) => [name, value.replaceAll('{service}', service)]));
}

/** Kafka, as this program reaches it in the name of a service. Throws `SettingsError`. */
export function kafkaConfig(address: string, service: string): KafkaConfig {
  const security = readKafkaSecurity({ ...process.env, ...kafkaEnvironment(service) });
  return { kind: 'kafka', brokers: address.split(','), ...(security && { security }) };
}

/** Orders to another process name the brokers only, as others can read them; secrets stay in the environment. */
export function secured(broker: BrokerConfig, service: string): BrokerConfig {
  return broker.kind === 'kafka' ? kafkaConfig(broker.brokers.join(','), service) : broker;
}
