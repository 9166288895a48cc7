import { readFileSync } from 'node:fs';
import { RunningShops } from './running-shops.js';
import type { Secrets } from './secrets.js';
import { DataDirectory } from './data-directory.js';

const ownMachine = ['localhost', '127.0.0.1', '[::1]'];

/** The secrets of the demo that runs at this address of this machine, or undefined. */
export function secretsOfShop(origin: string, shops = new RunningShops()): Secrets | undefined {
  const { hostname, port } = new URL(origin);
  const shop = ownMachine.includes(hostname) && shops.list().find(({ url }) => new URL(url).port === port);
  if (!shop) return undefined;
  return JSON.parse(readFileSync(new DataDirectory(shop.dataDirectory).secretsFile, 'utf8')) as Secrets;
}
