import { type TlsOptions, type VerifiedTls, verifiedTls } from './tls-options.js';

/**
 * What `pg` and TypeORM take as `ssl` for the server in the address. Without TLS it is an explicit `false`, so that no `PGSSLMODE`
 * decides; with it `pg` refuses a server that has none.
 */
export function databaseTls(url: string, tls: TlsOptions | undefined): VerifiedTls | false {
  return tls === undefined ? false : verifiedTls(tls, new URL(url).hostname);
}
