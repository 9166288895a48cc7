import { isIP } from 'node:net';
import { type ConnectionOptions, checkServerIdentity } from 'node:tls';

/** A connection over TLS. Certificates and keys are PEM texts. */
export interface TlsOptions {
  /** The authority that signed the server's certificate. Default: the root certificates of Node.js. */
  readonly ca?: string | undefined;
  /** The client certificate, with {@link key}, for a server that requires one. */
  readonly cert?: string | undefined;
  readonly key?: string | undefined;
  /** The name in the server's certificate. Default: the host that the client connects to. */
  readonly serverName?: string | undefined;
}

export type VerifiedTls = Pick<
  ConnectionOptions,
  'ca' | 'cert' | 'key' | 'servername' | 'rejectUnauthorized' | 'minVersion' | 'checkServerIdentity'
>;

/**
 * Options of `tls.connect` for this host. The certificate and its name are always verified, whatever
 * `NODE_TLS_REJECT_UNAUTHORIZED` says.
 */
export function verifiedTls({ ca, cert, key, serverName }: TlsOptions, host: string): VerifiedTls {
  const name = serverName ?? host;
  return {
    ...(ca === undefined ? {} : { ca }),
    ...(cert === undefined ? {} : { cert, key }),
    ...(isIP(name) === 0 ? { servername: name } : {}),
    rejectUnauthorized: true,
    minVersion: 'TLSv1.2',
    checkServerIdentity: (_, certificate) => checkServerIdentity(name, certificate),
  };
}
