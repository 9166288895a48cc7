import type { SASLOptions } from 'kafkajs';
import { AccessTokens } from './access-tokens.js';
import type { KafkaOAuth, KafkaSasl } from './kafka-security.js';

const tokens = new WeakMap<KafkaOAuth, AccessTokens>();

/** As kafkajs expects it. All clients with the same credentials share their tokens. */
export function saslOptions(sasl: KafkaSasl): SASLOptions {
  switch (sasl.mechanism) {
    case 'PLAIN':
      return { ...sasl, mechanism: 'plain' };
    case 'SCRAM-SHA-256':
      return { ...sasl, mechanism: 'scram-sha-256' };
    case 'SCRAM-SHA-512':
      return { ...sasl, mechanism: 'scram-sha-512' };
    case 'OAUTHBEARER':
      return {
        mechanism: 'oauthbearer',
        oauthBearerProvider: async () => ({ value: await tokensOf(sasl).token() }),
      };
  }
}

function tokensOf(sasl: KafkaOAuth): AccessTokens {
  const shared = tokens.get(sasl) ?? new AccessTokens(sasl);
  tokens.set(sasl, shared);
  return shared;
}
