import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RunningShop } from '../demo/running-shops.js';

/** A database, and the role that owns it. */
export interface DatabaseAddress {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

/** The database of a service, as that service reaches it. */
export function addressOf({ dataDirectory, database: { host, port } }: RunningShop, service: string): DatabaseAddress {
  const file = join(dataDirectory, 'secrets.json');
  const { [service]: password = '' } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  return { host, port, user: service, password, database: service };
}
