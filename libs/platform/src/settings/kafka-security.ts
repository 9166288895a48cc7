import type { KafkaSecurity } from '@tradewind/broker';
import { kafkaSasl, saslNames } from './kafka-sasl.js';
import type { KafkaSecuritySettings } from './kafka-security-settings.js';
import { type Complain, tlsNames, tlsOptions } from './tls-settings.js';

/** Ignores no setting: it complains about each one that does not fit the protocol or the mechanism. */
export function kafkaSecurity(settings: KafkaSecuritySettings, complain: Complain): KafkaSecurity | undefined {
  const protocol = settings.KAFKA_SECURITY_PROTOCOL;
  const needs = (wanted: string) => `needs KAFKA_SECURITY_PROTOCOL to be ${wanted} (it is ${protocol})`;
  const [overTls, withSasl] = [protocol.endsWith('SSL'), protocol.startsWith('SASL')];
  if (!overTls) for (const name of tlsNames('KAFKA_SSL_', settings)) complain(name, needs('SSL or SASL_SSL'));
  if (!withSasl) for (const name of saslNames(settings)) complain(name, needs('SASL_SSL'));
  const tls = overTls ? tlsOptions('KAFKA_SSL_', settings, complain) : undefined;
  const sasl = withSasl ? kafkaSasl(settings, complain) : undefined;
  if (sasl && !tls && !sasl.mechanism.startsWith('SCRAM'))
    complain('KAFKA_SECURITY_PROTOCOL', `must be SASL_SSL: ${sasl.mechanism} sends a secret that others could read`);
  return tls || sasl ? { tls, sasl } : undefined;
}
