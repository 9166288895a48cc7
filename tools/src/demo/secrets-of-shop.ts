import { readFileSync } from 'node:fs';
import { type RunningShop, RunningShops } from './running-shops.js';
import type { Secrets } from './secrets.js';
import { DataDirectory } from './data-directory.js';

const ownMachine = ['localhost', '127.0.0.1', '[::1]'];

/** The demo that runs at this address of this machine, or undefined. */
export function runningShopAt(origin: string, shops = new RunningShops()): RunningShop | undefined {
  const { hostname, port } = new URL(origin);
  if (!ownMachine.includes(hostname)) return undefined;
  return shops.list().find(({ url }) => new URL(url).port === port);
}

/** The secrets of the demo that runs at this address of this machine, or undefined. */
export function secretsOfShop(origin: string, shops = new RunningShops()): Secrets | undefined {
  const shop = runningShopAt(origin, shops);
  if (!shop) return undefined;
  return JSON.parse(readFileSync(new DataDirectory(shop.dataDirectory).secretsFile, 'utf8')) as Secrets;
}
