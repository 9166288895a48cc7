import type { TlsOptions } from '../../tls/tls-options.js';

/** How clients and brokers authenticate each other. Without `tls` the connection is not encrypted. */
export interface KafkaSecurity {
  readonly tls?: TlsOptions | undefined;
  readonly sasl?: KafkaSasl | undefined;
}

export type KafkaSasl = KafkaPassword | KafkaOAuth;

export interface KafkaPassword {
  readonly mechanism: 'PLAIN' | 'SCRAM-SHA-256' | 'SCRAM-SHA-512';
  readonly username: string;
  readonly password: string;
}

/** Tokens of an OAuth 2.0 token endpoint for the client's own credentials (RFC 6749, section 4.4). */
export interface KafkaOAuth {
  readonly mechanism: 'OAUTHBEARER';
  readonly tokenEndpoint: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scope?: string | undefined;
}
