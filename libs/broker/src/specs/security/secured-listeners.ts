/** How long a SCRAM-SHA-512 session lasts, in ms. */
export const SHORT_SESSION_MS = 3_000;

interface PemFiles {
  readonly ca: string;
  readonly server: string;
  readonly expired: string;
  readonly jwks: string;
}

interface User {
  readonly username: string;
  readonly password: string;
}

const oauth = 'listener.name.sasl_ssl.oauthbearer';

/** Lines of `server.properties`. */
export function securedListeners(port: number, users: readonly User[], { ca, server, expired, jwks }: PemFiles) {
  const ways = [
    ['SASL_SSL', 'SASL_SSL', port],
    ['SSL', 'SSL', port + 2],
    ['INTERNAL', 'PLAINTEXT', port + 3],
    ['EXPIRED', 'SSL', port + 4],
  ] as const;
  const listeners = ways.map(([name, , at]) => `${name}://localhost:${at}`);
  const passwords = users.map(({ username, password }) => `user_${username}="${password}"`).join(' ');
  return [
    `listeners=${[...listeners, `CONTROLLER://127.0.0.1:${port + 1}`].join(',')}`,
    `advertised.listeners=${listeners.join(',')}`,
    `listener.security.protocol.map=${[...ways.map(([name, protocol]) => `${name}:${protocol}`), 'CONTROLLER:PLAINTEXT'].join(',')}`,
    'inter.broker.listener.name=INTERNAL',
    ...['ssl.keystore.type=PEM', `ssl.keystore.location=${server}`],
    ...['ssl.truststore.type=PEM', `ssl.truststore.location=${ca}`],
    ...['listener.name.ssl.ssl.client.auth=required', 'ssl.principal.mapping.rules=RULE:^CN=(.*?)$/$1/'],
    ...['listener.name.expired.ssl.keystore.type=PEM', `listener.name.expired.ssl.keystore.location=${expired}`],
    'listener.name.sasl_ssl.sasl.enabled.mechanisms=PLAIN,SCRAM-SHA-256,SCRAM-SHA-512,OAUTHBEARER',
    `listener.name.sasl_ssl.plain.sasl.jaas.config=${login('plain.PlainLoginModule', passwords)}`,
    `listener.name.sasl_ssl.scram-sha-256.sasl.jaas.config=${login('scram.ScramLoginModule')}`,
    `listener.name.sasl_ssl.scram-sha-512.sasl.jaas.config=${login('scram.ScramLoginModule')}`,
    `listener.name.sasl_ssl.scram-sha-512.connections.max.reauth.ms=${SHORT_SESSION_MS}`,
    `${oauth}.sasl.jaas.config=${login('oauthbearer.OAuthBearerLoginModule')}`,
    `${oauth}.sasl.server.callback.handler.class=org.apache.kafka.common.security.oauthbearer.OAuthBearerValidatorCallbackHandler`,
    ...[`${oauth}.sasl.oauthbearer.jwks.endpoint.url=file:${jwks}`, `${oauth}.connections.max.reauth.ms=3600000`],
    'sasl.oauthbearer.expected.audience=kafka',
    'authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer',
    'super.users=User:ANONYMOUS;User:operator',
  ];
}

function login(module: string, options = ''): string {
  return `org.apache.kafka.common.security.${module} required ${options};`;
}
