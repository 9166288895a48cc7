import type { KafkaSasl } from '@tradewind/broker';
import type { KafkaSecuritySettings } from './kafka-security-settings.js';
import type { Complain } from './tls-settings.js';

export function saslNames(settings: KafkaSecuritySettings): string[] {
  const present = Object.entries(settings).filter(([, value]) => value !== undefined);
  return present.map(([name]) => name).filter((name) => name.startsWith('KAFKA_SASL_'));
}

export function kafkaSasl(settings: KafkaSecuritySettings, complain: Complain): KafkaSasl | undefined {
  const { KAFKA_SASL_MECHANISM: mechanism, KAFKA_SECURITY_PROTOCOL: protocol } = settings;
  if (mechanism === undefined) {
    complain('KAFKA_SASL_MECHANISM', `is missing (KAFKA_SECURITY_PROTOCOL is ${protocol})`);
    return undefined;
  }
  const text = (name: keyof KafkaSecuritySettings): string => {
    if (settings[name] === undefined) complain(name, `is missing (KAFKA_SASL_MECHANISM is ${mechanism})`);
    return settings[name] ?? '';
  };
  const ofOAuth = /^KAFKA_SASL_OAUTHBEARER_/;
  for (const name of saslNames(settings)) {
    if (name !== 'KAFKA_SASL_MECHANISM' && ofOAuth.test(name) !== (mechanism === 'OAUTHBEARER'))
      complain(name, `does not go with ${mechanism}, which KAFKA_SASL_MECHANISM is`);
  }
  if (mechanism !== 'OAUTHBEARER')
    return { mechanism, username: text('KAFKA_SASL_USERNAME'), password: text('KAFKA_SASL_PASSWORD') };
  if (settings.NODE_TLS_REJECT_UNAUTHORIZED === '0')
    complain('NODE_TLS_REJECT_UNAUTHORIZED', 'must not be 0: nobody would verify who is sent the client secret');
  return {
    mechanism,
    tokenEndpoint: text('KAFKA_SASL_OAUTHBEARER_TOKEN_ENDPOINT_URL'),
    clientId: text('KAFKA_SASL_OAUTHBEARER_CLIENT_ID'),
    clientSecret: text('KAFKA_SASL_OAUTHBEARER_CLIENT_SECRET'),
    scope: settings.KAFKA_SASL_OAUTHBEARER_SCOPE,
  };
}
