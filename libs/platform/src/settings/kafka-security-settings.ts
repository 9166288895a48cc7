import { z } from 'zod';
import { fileText } from './file-settings.js';
import { certificateFile } from './tls-settings.js';
import { trustedAddress } from './trusted-address.js';

const protocols = ['PLAINTEXT', 'SSL', 'SASL_PLAINTEXT', 'SASL_SSL'] as const;
const mechanisms = ['PLAIN', 'SCRAM-SHA-256', 'SCRAM-SHA-512', 'OAUTHBEARER'] as const;
const oneOf = <const Values extends readonly string[]>(values: Values) =>
  z.enum(values, { error: `must be one of ${values.join(', ')}` });

/**
 * How a client and Kafka authenticate each other, in Kafka's own terms. `kafkaSecurity` turns these settings into
 * options.
 */
export const kafkaSecuritySettings = z.object({
  KAFKA_SECURITY_PROTOCOL: oneOf(protocols).default('PLAINTEXT'),
  KAFKA_SSL_CA_FILE: certificateFile.optional(),
  KAFKA_SSL_CERT_FILE: certificateFile.optional(),
  KAFKA_SSL_KEY_FILE: fileText.optional(),
  KAFKA_SSL_SERVER_NAME: z.string().optional(),
  KAFKA_SASL_MECHANISM: oneOf(mechanisms).optional(),
  KAFKA_SASL_USERNAME: z.string().optional(),
  KAFKA_SASL_PASSWORD: z.string().optional(),
  KAFKA_SASL_OAUTHBEARER_TOKEN_ENDPOINT_URL: trustedAddress.optional(),
  KAFKA_SASL_OAUTHBEARER_CLIENT_ID: z.string().optional(),
  KAFKA_SASL_OAUTHBEARER_CLIENT_SECRET: z.string().optional(),
  KAFKA_SASL_OAUTHBEARER_SCOPE: z.string().optional(),
  NODE_TLS_REJECT_UNAUTHORIZED: z.string().optional(),
});

export type KafkaSecuritySettings = z.output<typeof kafkaSecuritySettings>;
