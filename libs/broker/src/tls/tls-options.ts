import { isIP } from 'node:net';
import { type ConnectionOptions, checkServerIdentity } from 'node:tls';

/** A connection over TLS. Certificates and keys are PEM texts. */
export interface TlsOptions {
  /** Who signed the server's certificate; by default the roots that Node.js trusts. */
  readonly ca?: string | undefined;
  /** The client's certificate, with {@link key}, where the server asks for one. */
  readonly cert?: string | undefined;
  readonly key?: string | undefined;
  /** The name in the server's certificate; by default the host that the client connects to. */
  readonly serverName?: string | undefined;
}

export type VerifiedTls = Pick<
  ConnectionOptions,
  'ca' | 'cert' | 'key' | 'servername' | 'rejectUnauthorized' | 'minVersion' | 'checkServerIdentity'
>;

/**
 * For `tls.connect` to this host. The certificate and the name in it are always verified, whatever `NODE_TLS_REJECT_UNAUTHORIZED`
 * says: the options say so themselves.
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
