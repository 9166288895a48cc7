import { sentenceFor } from '../demo/sentence-for.js';
import { accessTo } from '../operator/read-access.js';
import { shopAddress } from '../scenario/shop-address.js';
import { signInAsClient } from '../sign-in/client-sign-in.js';
import { followTrail, showTrail } from './show-trail.js';
import { readTrailOptions } from './trail-options.js';

const stop = new AbortController();
process.once('SIGINT', () => stop.abort()).once('SIGTERM', () => stop.abort());

try {
  const { correlationId, follow, url } = readTrailOptions(process.argv.slice(2));
  const origin = shopAddress(url, `npm run trail -- ${correlationId}`);
  const reader = await signInAsClient(accessTo(origin, {}, process.env));
  await (follow ? followTrail(origin, correlationId, stop.signal, reader) : showTrail(origin, correlationId, reader));
} catch (error) {
  console.error(`\n${sentenceFor(error)}`);
  process.exitCode = 1;
}
