import { type TlsOptions, type VerifiedTls, verifiedTls } from './tls-options.js';

/**
 * The `ssl` option of `pg` and TypeORM for the server in the address. Without TLS it is an explicit `false`, so that `PGSSLMODE`
 * has no effect; with TLS `pg` refuses a server that does not support it.
 */
export function databaseTls(url: string, tls: TlsOptions | undefined): VerifiedTls | false {
  return tls === undefined ? false : verifiedTls(tls, new URL(url).hostname);
}
