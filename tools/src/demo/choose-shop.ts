import { DemoError } from './demo-error.js';
import type { RunningShop, RunningShops } from './running-shops.js';

/**
 * The demo that runs here, or that of `url` if several do.
 *
 * @returns undefined when none runs
 * @throws DemoError when several run and none was named
 */
export function chooseShop(shops: RunningShops, command: string, url?: string): RunningShop | undefined {
  const running = shops.list();
  if (url !== undefined) return running.find((shop) => portOf(shop.url) === portOf(url));
  if (running.length < 2) return running[0];
  const addresses = running.map((shop) => shop.url);
  throw new DemoError(
    `${running.length} demos run here: ${addresses.join(', ')}.\nSay which one: ${command} --url ${addresses[0]}`,
  );
}

const portOf = (url: string): string => new URL(url).port;
