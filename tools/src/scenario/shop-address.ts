import { chooseShop } from '../demo/choose-shop.js';
import { RunningShops } from '../demo/running-shops.js';
import { ScenarioError } from './scenario-error.js';

const usualAddress = 'http://localhost:8080';

/**
 * The origin of the shop that was named, or else of the demo that runs here.
 *
 * @throws ScenarioError when the address is none
 * @throws DemoError when several demos run
 */
export function shopAddress(url: string | undefined, command: string, shops = new RunningShops()): string {
  if (url === undefined) return chooseShop(shops, command)?.url ?? usualAddress;
  if (URL.canParse(url)) return new URL(url).origin;
  throw new ScenarioError(`--url must be an address such as ${usualAddress}, not "${url}".`);
}
