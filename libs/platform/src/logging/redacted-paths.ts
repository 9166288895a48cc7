const secrets = [
  ...['password', 'passwordHash', 'secret', 'apiKey', 'token', 'authorization', 'cookie', 'guest-basket'],
  ...['accessToken', 'refreshToken', 'idToken', 'clientSecret'],
  ...['access_token', 'refresh_token', 'id_token', 'client_secret'],
  ...['DATABASE_URL', 'BROKER_URL', 'IDENTITY_KEY', 'SESSION_KEY', 'MAIL_LINK_KEY', 'SEED_PASSWORD'],
  ...['WEB_CLIENT_SECRET', 'TOOLS_CLIENT_SECRET', 'SMTP_PASSWORD', 'CDC_DATABASE_PASSWORD'],
  ...['PAYMENT_PROVIDER_API_KEY', 'PAYMENT_WEBHOOK_SECRETS', 'PROVIDER_API_KEY', 'PROVIDER_OPERATOR_KEY'],
  ...['PROVIDER_WEBHOOK_SECRET', 'KAFKA_SASL_PASSWORD', 'KAFKA_SASL_OAUTHBEARER_CLIENT_SECRET'],
];

/** Paths of possible secrets in a log record, down to two levels below the root. */
export const redactedPaths: string[] = secrets.flatMap((name) => [`["${name}"]`, `*["${name}"]`, `*.*["${name}"]`]);
