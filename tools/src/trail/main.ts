import { sentenceFor } from '../demo/sentence-for.js';
import { shopAddress } from '../scenario/shop-address.js';
import { followTrail, showTrail } from './show-trail.js';
import { readTrailOptions } from './trail-options.js';

const stop = new AbortController();
process.once('SIGINT', () => stop.abort()).once('SIGTERM', () => stop.abort());

try {
  const { correlationId, follow, url } = readTrailOptions(process.argv.slice(2));
  const origin = shopAddress(url, `npm run trail -- ${correlationId}`);
  await (follow ? followTrail(origin, correlationId, stop.signal) : showTrail(origin, correlationId));
} catch (error) {
  console.error(`\n${sentenceFor(error)}`);
  process.exitCode = 1;
}
