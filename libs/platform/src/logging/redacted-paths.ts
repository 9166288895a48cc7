const secrets = [
  'password',
  'passwordHash',
  'token',
  'accessToken',
  'refreshToken',
  'authorization',
  'cookie',
  'DATABASE_URL',
  'BROKER_URL',
  'clientSecret',
  'apiKey',
  'secret',
  'PAYMENT_PROVIDER_API_KEY',
  'PAYMENT_WEBHOOK_SECRETS',
  'SMTP_PASSWORD',
  'KAFKA_SASL_PASSWORD',
  'KAFKA_SASL_OAUTHBEARER_CLIENT_SECRET',
];

/** Paths of possible secrets in a log record, down to two levels below the root. */
export const redactedPaths: string[] = secrets.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);
