import type { BrokerConfig } from '@tradewind/broker';
import { brokerOfShop } from '../demo/broker-of-shop.js';
import { inOwnShop } from '../demo/own-shop.js';
import { sentenceFor } from '../demo/sentence-for.js';
import { stopOnSignal } from '../demo/stop-on-signal.js';
import { type Counts, type PlaywrightRun, runPlaywright } from './playwright.js';

/**
 * Runs a project of journeys, through the shop at SHOP_URL if that is set, else through one of its own. The last line counts
 * them. Ends the process.
 */
export async function run(project: PlaywrightRun['project'], args: readonly string[]): Promise<never> {
  const stop = new AbortController();
  stopOnSignal(
    () => stop.abort(),
    () => process.exit(130),
  );
  const shopUrl = process.env['SHOP_URL'];
  const through = (url: string, broker: BrokerConfig | undefined) =>
    runPlaywright({ url, project, args, broker }, stop.signal);
  const isFine = ({ failed }: Counts) => failed === 0;
  try {
    const counts = await (shopUrl === undefined
      ? inOwnShop({ purpose: project, stop, isFine }, (demo) => through(demo.url, demo.brokerOf('catalog')))
      : through(shopUrl, brokerOfShop(shopUrl)));
    console.log(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
    process.exit(isFine(counts) ? 0 : 1);
  } catch (error) {
    if (stop.signal.aborted) process.exit(130);
    console.error(`\n${sentenceFor(error)}`);
    process.exit(1);
  }
}
